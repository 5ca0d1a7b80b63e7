pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Column {
    id: screen

    required property KioskModel model

    spacing: Theme.spacing

    Repeater {
        model: screen.model.languages

        ChoiceCard {
            width: screen.width
            onActivated: screen.model.languages.choose(index)
        }
    }
}
