// A citizen, a business or a state body; whom this machine cannot register is told why.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model

    Repeater {
        model: screen.model.subjects

        ChoiceCard {
            width: parent.width
            onActivated: screen.model.subjects.choose(index)
        }
    }
}
