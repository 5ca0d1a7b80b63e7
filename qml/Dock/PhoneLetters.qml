// The mailbox: letters with a link to open, newest first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

ColumnLayout {
    id: letters

    required property Mailbox mailbox

    spacing: DockStyle.px(8)

    DockText {
        Layout.fillWidth: true
        Layout.leftMargin: DockStyle.px(20)
        text: qsTr("Thư điện tử")
        color: DockStyle.phoneInk
        font.pixelSize: DockStyle.textTitle
        font.bold: true
        Accessible.ignored: true
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: DockStyle.phoneInk
        opacity: 0.12
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        topMargin: DockStyle.px(2)
        bottomMargin: DockStyle.px(10)
        spacing: DockStyle.px(10)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: letters.mailbox
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Các thư")
        delegate: PhoneLetter {
            required property int index
            width: list.width
            onOpenRequested: letters.mailbox.open(index)
        }
        DockScrollBar {
            parent: list
            anchors.right: parent.right
            height: parent.height
            orientation: Qt.Vertical
            size: list.visibleArea.heightRatio
            position: list.visibleArea.yPosition
        }
        Column {
            anchors.centerIn: parent
            width: parent.width - DockStyle.px(56)
            visible: letters.mailbox.count === 0
            spacing: DockStyle.px(10)
            DockIcon {
                width: parent.width
                text: "mail_outline"
                color: DockStyle.phoneInkMuted
                opacity: 0.5
                font.pixelSize: DockStyle.px(44)
            }
            DockText {
                width: parent.width
                text: qsTr("Chưa có thư. Thư kích hoạt tài khoản sẽ đến đây.")
                color: DockStyle.phoneInkMuted
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }
    Connections {
        target: letters.mailbox
        function onReceived() {
            list.positionViewAtBeginning();
        }
    }
}
