// The kiosk's window. The application shows it; nothing is shown before it is complete.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Window {
    id: window

    required property KioskModel model

    color: Theme.surface
    title: "Motcua"

    Stage {
        anchors.fill: parent
        model: window.model
    }
}
