// All practice tokens, over the dock: whichever is touched is plugged in, or taken out again. A touch beside it or Escape puts it away.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

FocusScope {
    id: sheet

    required property TokenTray tray

    function open() {
        visible = true;
        forceActiveFocus();
    }
    function close() {
        visible = false;
    }

    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Chọn USB ký số cắm vào máy")
    Keys.onEscapePressed: close()

    Rectangle {
        anchors.fill: parent
        color: DockStyle.ground
        opacity: 0.86
    }
    MouseArea {
        anchors.fill: parent
        onClicked: sheet.close()
    }
    DockPanel {
        anchors.fill: parent
        anchors.margins: DockStyle.gap
        title: qsTr("Chọn USB ký số cắm vào máy")
        glyph: "usb"

        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: DockStyle.px(6)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: sheet.tray
            Accessible.role: Accessible.List
            Accessible.name: sheet.Accessible.name
            delegate: DockChoice {
                required property int index
                required property string title
                required property string pin
                required property bool isPlugged
                width: ListView.view.width - DockStyle.px(10)
                text: qsTr("%1 · PIN %2").arg(title).arg(pin)
                checked: isPlugged
                onClicked: {
                    sheet.tray.plugOrPull(index);
                }
            }
            DockScrollBar {
                parent: list
                anchors.right: parent.right
                height: parent.height
                orientation: Qt.Vertical
                size: list.visibleArea.heightRatio
                position: list.visibleArea.yPosition
            }
        }
        DockButton {
            Layout.alignment: Qt.AlignHCenter
            glyph: "close"
            text: qsTr("Đóng")
            onClicked: sheet.close()
        }
    }
}
