// The practice phone, drawn as one: messages and letters, and over them what the SIM card asks.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

Rectangle {
    id: phone

    required property Handset handset
    required property SigningPrompt signing
    required property Mailbox mailbox
    readonly property real bezel: DockStyle.px(9)
    property int application: 0 // messages, letters

    implicitWidth: DockStyle.px(300)
    radius: DockStyle.px(38)
    color: DockStyle.phoneBody
    border.width: DockStyle.px(2)
    border.color: DockStyle.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Điện thoại tập huấn")

    Rectangle {
        id: screen
        anchors.fill: parent
        anchors.margins: phone.bezel
        radius: phone.radius - phone.bezel
        color: phone.handset.isOn ? DockStyle.phoneScreen : phone.color
        clip: true

        ColumnLayout {
            anchors.fill: parent
            anchors.topMargin: DockStyle.px(10)
            anchors.bottomMargin: DockStyle.px(8)
            spacing: DockStyle.px(8)

            PhoneStatusBar {
                id: statusBar
                Layout.fillWidth: true
                Layout.leftMargin: DockStyle.px(20)
                Layout.rightMargin: DockStyle.px(18)
            }
            PhoneMessages {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: phone.application === 0 && !prompt.visible
                handset: phone.handset
            }
            PhoneLetters {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: phone.application === 1 && !prompt.visible
                mailbox: phone.mailbox
            }
            PhonePrompt {
                id: prompt
                Layout.fillWidth: true
                Layout.fillHeight: true
                signing: phone.signing
            }
            PhoneTabs {
                Layout.fillWidth: true
                Layout.leftMargin: DockStyle.px(16)
                Layout.rightMargin: DockStyle.px(16)
                visible: !prompt.visible
                tab: phone.application
                unopened: phone.mailbox.unopened
                onTabRequested: tab => phone.application = tab
            }
            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                implicitWidth: DockStyle.px(104)
                implicitHeight: DockStyle.px(4)
                radius: height / 2
                color: DockStyle.phoneInk
                opacity: 0.35
            }
        }

        PhoneNotice {
            id: notice
            width: parent.width - DockStyle.px(20)
        }
        PhoneOff {
            anchors.fill: parent
            radius: screen.radius
            visible: !phone.handset.isOn
        }
    }

    Connections {
        target: phone.handset
        function onReceived(code) {
            phone.application = 0;
            notice.show("sms", qsTr("Tin nhắn mới"), code, qsTr("Tin nhắn mới: mã OTP %1").arg(code));
        }
    }
    Connections {
        target: phone.mailbox
        function onReceived() {
            phone.application = 1;
            notice.show("mail", qsTr("Thư mới"), qsTr("Kích hoạt tài khoản"), qsTr("Thư mới: kích hoạt tài khoản"));
        }
    }
}
