// Something is under way: three dots that take turns. Stands still, and still says so, without animations.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Row {
    id: dots

    property color color: Theme.accent
    property real size: Theme.spacing
    property int turn: 0

    spacing: size

    Repeater {
        model: 3

        Rectangle {
            required property int index

            color: dots.turn === index ? dots.color : Theme.line
            height: dots.size
            radius: dots.size / 2
            width: dots.size
        }
    }

    Timer {
        interval: 350
        repeat: true
        running: dots.visible && Theme.animations
        onTriggered: dots.turn = (dots.turn + 1) % 3
    }
}
