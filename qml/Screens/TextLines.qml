// Labels and values in a box.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Rectangle {
    property alias model: repeater.model

    border.color: Theme.line
    border.width: Theme.stroke
    color: Theme.surfaceRaised
    height: lines.implicitHeight + Theme.spacing * 2
    radius: Theme.radius

    Column {
        id: lines

        spacing: Theme.spacing * 0.8
        width: parent.width - Theme.spacing * 2
        x: Theme.spacing
        y: Theme.spacing

        Repeater {
            id: repeater

            TextLine {
                required property string title
                required property string text

                label: title
                value: text
                width: lines.width
            }
        }
    }
}
