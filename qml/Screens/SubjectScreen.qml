// A citizen, a business or a state body; whom this machine cannot register is told why.
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
        model: screen.model.subjects

        ChoiceCard {
            width: screen.width
            onActivated: screen.model.subjects.choose(index)
        }
    }
}
