pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model

    Repeater {
        model: screen.model.languages

        ChoiceCard {
            width: parent.width
            onActivated: screen.model.languages.choose(index)
        }
    }
}
