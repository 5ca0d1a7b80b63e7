// Text longer than its room: moved by the finger or by two buttons beside it, so that nobody has to know how to swipe.
import QtQuick
import Kiosk.Theme

FocusScope {
    id: pane

    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property bool scrolls: height > 0 && column.implicitHeight > height + 1

    implicitHeight: column.implicitHeight
    onVisibleChanged: if (visible)
        flick.contentY = 0

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.rightMargin: pane.scrolls ? Theme.touch + Theme.spacing : 0
        boundsBehavior: Flickable.StopAtBounds
        clip: pane.scrolls
        contentHeight: column.implicitHeight
        interactive: pane.scrolls

        Column {
            id: column

            spacing: Theme.spacing
            width: flick.width
        }
    }

    Loader {
        active: pane.scrolls
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        width: Theme.touch
        Component.onCompleted: setSource("ScrollRail.qml", {
            flick: flick
        })
    }
}
