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

    // By the window's size, which is known before its first layout; the content item's follows with the first frame.
    Stage {
        height: window.height
        model: window.model
        width: window.width
    }
}
