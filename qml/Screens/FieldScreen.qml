// One field: typed, typed and picked from a list of places, or chosen among a few. What is wrong with it stands right under it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui
import Kiosk.Ui.Keyboard

Item {
    id: screen

    required property KioskModel model
    readonly property FieldModel field: model.field
    readonly property int asked: field.field
    readonly property bool faulty: field.fault.length > 0
    // Low reach has room for the best of the places only, beside what is typed.
    readonly property bool suggests: field.placed && Theme.lowReach && field.places.count > 0
    readonly property bool digits: field.kind === FieldKind.Digits || field.kind === FieldKind.Date

    onAskedChanged: pane.take(pane.entry)

    ScrollPane {
        id: pane

        anchors.fill: parent
        entry: screen.field.chosen ? options : entry.input
        faulty: screen.faulty
        focus: true
        remark: Theme.lowReach ? above : fault
        sinks: Theme.lowReach && !screen.field.chosen

        Message {
            id: above

            text: Theme.lowReach ? fault.text : ""
            tone: fault.tone
            width: parent.width
        }

        Message {
            text: !Theme.lowReach ? "" : note.text.length > 0 ? note.text : screen.suggests ? screen.field.became : ""
            tone: Tone.Neutral
            width: parent.width
        }

        Item {
            id: typed

            height: entry.height
            visible: !screen.field.chosen
            width: parent.width

            TypedEntry {
                id: entry

                count: screen.field.count
                display: screen.field.display
                faulty: screen.faulty
                focus: !screen.field.chosen
                label: screen.field.label
                labelWidth: typed.width
                large: screen.digits
                placeholder: screen.field.placeholder
                width: parent.width * (screen.suggests ? 0.5 : 1)
                onCleared: screen.field.clear()
                onEntered: screen.model.next()
                onTyped: (text, cursor) => entry.cursor = screen.field.edit(text, cursor)
            }

            Repeater {
                model: screen.suggests ? screen.field.places : null

                PressButton {
                    required property int index
                    required property string title

                    height: Math.max(Theme.touchLarge, implicitHeight)
                    text: title
                    visible: index === 0
                    width: typed.width * 0.5 - Theme.spacing
                    x: typed.width - width
                    y: typed.height - height
                    onActivated: screen.field.places.choose(index)
                }
            }
        }

        Column {
            id: options

            spacing: Theme.spacing
            visible: screen.field.chosen
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

        Repeater {
            model: screen.field.placed && !Theme.lowReach ? screen.field.places : null

            ChoiceCard {
                leads: false
                width: parent.width
                onActivated: screen.field.places.choose(index)
            }
        }

        Message {
            id: note

            text: screen.field.placed ? screen.field.note : ""
            tone: Tone.Neutral
            visible: text.length > 0 && !Theme.lowReach
            width: parent.width
        }

        Message {
            id: fault

            text: screen.field.fault.length > 0 ? screen.field.fault : screen.field.warning
            tone: screen.field.fault.length > 0 ? Tone.Bad : Tone.Caution
            visible: text.length > 0 && !Theme.lowReach
            width: parent.width
        }
    }

    FieldComposer {
        enterText: screen.model.nextText
        keyboard: screen.model.keyboard
        kind: screen.field.kind
        scope: screen
        target: entry.input
    }
}
