// Text longer than its room: moved by the finger, with a bar that shows how much there is and a button that goes on.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: pane

    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property bool more: flick.contentY + flick.height < flick.contentHeight - Theme.spacing

    function page(direction: int) {
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + direction * flick.height * 0.8));
    }

    activeFocusOnTab: flick.contentHeight > flick.height
    implicitHeight: column.implicitHeight
    Keys.onDownPressed: page(1)
    Keys.onUpPressed: page(-1)

    Flickable {
        id: flick

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height
        contentHeight: column.implicitHeight
        interactive: contentHeight > height

        Column {
            id: column

            spacing: Theme.spacing
            width: flick.width - (flick.interactive ? Theme.spacing * 2 : 0)
        }
    }

    Rectangle {
        anchors.right: parent.right
        color: Theme.lineStrong
        height: Math.max(Theme.touch, flick.height * flick.visibleArea.heightRatio)
        radius: width / 2
        visible: flick.interactive
        width: Theme.spacing * 0.4
        y: flick.visibleArea.yPosition * (flick.height - height) / Math.max(0.01, 1 - flick.visibleArea.heightRatio)
    }

    PressButton {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spacing * 0.5
        anchors.horizontalCenter: parent.horizontalCenter
        glyph: Glyph.More
        glyphAfter: true
        text: qsTr("Xem tiếp")
        visible: pane.more
        onActivated: pane.page(1)
    }
}
