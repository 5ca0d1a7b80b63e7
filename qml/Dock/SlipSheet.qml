// The slip that came out last, over the dock, as it lies in the hand. A touch beside it or Escape puts it away.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

FocusScope {
    id: sheet

    required property PrintTray tray

    function open() {
        visible = true;
        forceActiveFocus();
    }

    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Phiếu vừa in")
    Keys.onEscapePressed: visible = false

    Rectangle {
        anchors.fill: parent
        color: DockStyle.ground
        opacity: 0.86
    }
    MouseArea {
        anchors.fill: parent
        onClicked: sheet.visible = false
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: DockStyle.gap
        spacing: DockStyle.gap

        SlipPicture {
            Layout.fillWidth: true
            Layout.fillHeight: true
            tray: sheet.tray
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Hình của phiếu")
        }
        DockButton {
            Layout.alignment: Qt.AlignHCenter
            glyph: "close"
            text: qsTr("Cất phiếu")
            onClicked: sheet.visible = false
        }
    }
    Connections {
        target: sheet.tray
        function onSlipsChanged() {
            if (sheet.tray.count === 0)
                sheet.visible = false;
        }
    }
}
