// The accounts the practice portal has.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

DockPanel {
    id: panel

    required property AccountList accounts

    title: qsTr("Tài khoản ở cổng tập huấn")
    glyph: "how_to_reg"

    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        implicitHeight: DockStyle.px(120)
        spacing: DockStyle.px(8)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: panel.accounts
        Accessible.role: Accessible.List
        Accessible.name: panel.title
        delegate: AccountRow {
            width: list.width - DockStyle.px(10)
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
}
