// The frame around what is being typed: quiet, focused or faulty.
import QtQuick
import Kiosk.Theme

Rectangle {
    property bool focused: false
    property bool faulty: false

    border.color: faulty ? Theme.danger : focused ? Theme.accent : Theme.lineStrong
    border.width: faulty || focused ? Theme.strokeStrong : Theme.stroke
    color: Theme.surfaceRaised
    implicitHeight: Math.max(Theme.touchLarge, Theme.textTitle * 1.45)
    radius: Theme.radius

    // What is faulty keeps its edge while it is typed into.
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.strokeStrong
        border.color: Theme.accent
        border.width: Theme.strokeStrong
        color: "transparent"
        radius: Math.max(0, Theme.radius - Theme.strokeStrong)
        visible: parent.focused && parent.faulty
    }
}
