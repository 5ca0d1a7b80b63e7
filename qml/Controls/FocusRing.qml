// Where the keys are: a dark ring with a light one inside it, so that it stands out from whatever lies under it.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: ring

    anchors.fill: parent
    border.color: Theme.ink
    border.width: Theme.strokeStrong
    color: "transparent"
    radius: Theme.radius
    z: 1

    Rectangle {
        anchors.fill: parent
        anchors.margins: ring.border.width
        border.color: Theme.surfaceRaised
        border.width: Theme.strokeStrong * 0.6
        color: "transparent"
        radius: Math.max(0, ring.radius - ring.border.width)
    }
}
