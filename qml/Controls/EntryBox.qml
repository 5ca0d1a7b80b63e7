// The frame around what is being typed: quiet, focused or faulty.
import QtQuick
import Kiosk.Theme

Rectangle {
    property bool focused: false
    property bool faulty: false

    border.color: faulty ? Theme.danger : focused ? Theme.accent : Theme.lineStrong
    border.width: faulty || focused ? Theme.strokeStrong : Theme.stroke
    color: Theme.surfaceRaised
    implicitHeight: Theme.touchLarge
    radius: Theme.radius
}
