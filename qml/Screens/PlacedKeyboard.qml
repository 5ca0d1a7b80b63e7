// The keyboard in its place at the foot of a screen.
import QtQuick
import Kiosk.Keyboard

Item {
    id: placed

    required property KeyPlace place

    implicitHeight: panel.implicitHeight

    KeyboardPanel {
        id: panel

        anchors.fill: parent
        keyboard: placed.place.model.keyboard
        most: placed.place.most
        windowHeight: placed.place.windowHeight
    }
}
