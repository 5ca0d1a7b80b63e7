// The practice phone, drawn as one: SIM cards at the top, messages below, newest first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

Rectangle {
    id: phone

    required property Handset handset
    readonly property real bezel: DockStyle.px(9)

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
        color: DockStyle.phoneScreen
        clip: true

        ColumnLayout {
            anchors.fill: parent
            anchors.topMargin: DockStyle.px(10)
            anchors.bottomMargin: DockStyle.px(8)
            spacing: 0

            PhoneStatusBar {
                Layout.fillWidth: true
                Layout.leftMargin: DockStyle.px(20)
                Layout.rightMargin: DockStyle.px(18)
            }
            PhoneHeader {
                Layout.fillWidth: true
                Layout.topMargin: DockStyle.px(8)
                handset: phone.handset
            }
            ListView {
                id: messages
                Layout.fillWidth: true
                Layout.fillHeight: true
                topMargin: DockStyle.px(10)
                bottomMargin: DockStyle.px(10)
                spacing: DockStyle.px(10)
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: phone.handset
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Tin nhắn")
                delegate: PhoneMessage {
                    width: messages.width
                }
                add: Transition {
                    NumberAnimation {
                        properties: "opacity,scale"
                        from: 0
                        to: 1
                        duration: DockStyle.blink
                    }
                }
                displaced: Transition {
                    NumberAnimation {
                        property: "y"
                        duration: DockStyle.blink
                    }
                }
                DockScrollBar {
                    parent: messages
                    anchors.right: parent.right
                    height: parent.height
                    orientation: Qt.Vertical
                    size: messages.visibleArea.heightRatio
                    position: messages.visibleArea.yPosition
                }
                PhoneEmpty {
                    anchors.centerIn: parent
                    width: parent.width - DockStyle.px(56)
                    visible: phone.handset.count === 0
                    hasSim: phone.handset.number !== ""
                }
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
    }

    Connections {
        target: phone.handset
        function onReceived(code) {
            messages.positionViewAtBeginning();
            notice.show(code);
        }
    }
}
