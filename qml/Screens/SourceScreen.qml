// Three equal ways to say who one is: the card's chip, its QR code, typing.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model

    Repeater {
        model: screen.model.card.ways

        ChoiceCard {
            width: parent.width
            onActivated: screen.model.card.ways.choose(index)
        }
    }
}
