// What has been made or kept, as labels and values; the code to take away stands out, and how its slip stands.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model
    readonly property OutcomeModel outcome: model.outcome

    Rectangle {
        border.color: Theme.line
        border.width: Theme.stroke
        color: Theme.surfaceRaised
        height: lines.implicitHeight + Theme.spacing * 3
        radius: Theme.radius
        width: parent.width

        Column {
            id: lines

            spacing: Theme.spacing * 1.2
            width: parent.width - Theme.spacing * 3
            x: Theme.spacing * 1.5
            y: Theme.spacing * 1.5

            Repeater {
                model: screen.outcome.rows

                TextLine {
                    required property string title
                    required property string text
                    required property bool marked

                    label: title
                    large: marked
                    value: text
                    width: lines.width
                }
            }
        }
    }

    Message {
        text: screen.outcome.notice
        tone: Tone.Caution
        width: parent.width
    }

    Message {
        text: screen.outcome.printing
        tone: screen.outcome.printingTone
        width: parent.width
    }

    PressButton {
        glyph: Glyph.Print
        text: screen.outcome.print
        visible: text.length > 0
        onActivated: screen.outcome.printAgain()
    }

    Words {
        muted: true
        text: screen.outcome.countdown
        visible: text.length > 0
        width: parent.width
    }
}
