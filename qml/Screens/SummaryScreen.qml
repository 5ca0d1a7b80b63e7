// Every value with where it came from, each with a way to put it right.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model

    spacing: 0

    Repeater {
        model: screen.model.summary

        SummaryLine {
            available: !screen.model.busy
            width: parent.width
            onEdited: screen.model.summary.choose(index)
        }
    }
}
