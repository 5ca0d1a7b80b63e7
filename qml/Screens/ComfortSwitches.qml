// Large letters, high contrast, low reach and voice, each on or off.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Grid {
    id: switches

    required property KioskModel model

    columnSpacing: Theme.spacing
    columns: 2
    rowSpacing: Theme.spacing

    Repeater {
        model: switches.model.comfort

        SwitchTile {
            width: (switches.width - switches.columnSpacing) / 2
            onActivated: switches.model.comfort.choose(index)
        }
    }
}
