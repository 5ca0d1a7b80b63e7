// All practice cards, over the dock: one is picked and lies on the reader. A touch beside it or Escape puts it away.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

FocusScope {
    id: sheet

    required property CardTray tray

    function open() {
        visible = true;
        forceActiveFocus();
    }
    function close() {
        visible = false;
    }

    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Chọn thẻ đặt lên đầu đọc")
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
        title: qsTr("Chọn thẻ đặt lên đầu đọc")
        glyph: "credit_card"

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
                required property bool isInserted
                width: ListView.view.width - DockStyle.px(10)
                text: title
                checked: isInserted
                onClicked: {
                    sheet.tray.insert(index);
                    sheet.close();
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
