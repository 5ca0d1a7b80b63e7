// One field: typed, or chosen among a few. What is wrong with it stands right under it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: screen

    required property KioskModel model
    readonly property FieldModel field: model.field
    readonly property bool chosen: field.keys === FieldKeys.Choice
    readonly property bool digits: field.keys === FieldKeys.Digits || field.keys === FieldKeys.Date

    TypedEntry {
        id: entry

        count: screen.field.count
        display: screen.field.display
        faulty: screen.field.fault.length > 0
        focus: !screen.chosen
        label: screen.field.label
        large: screen.digits
        placeholder: screen.field.placeholder
        visible: !screen.chosen
        width: parent.width
        onCleared: screen.field.clear()
        onTyped: (text, cursor) => entry.cursor = screen.field.edit(text, cursor)
    }

    Column {
        id: options

        spacing: Theme.spacing
        visible: screen.chosen
        width: parent.width

        Repeater {
            model: screen.field.options

            ChoiceCard {
                leads: false
                width: options.width
                onActivated: screen.field.options.choose(index)
            }
        }
    }

    Message {
        anchors.top: screen.chosen ? options.bottom : entry.bottom
        anchors.topMargin: Theme.spacing
        text: screen.field.fault.length > 0 ? screen.field.fault : screen.field.warning
        tone: screen.field.fault.length > 0 ? Tone.Bad : Tone.Caution
        width: parent.width
    }
}
