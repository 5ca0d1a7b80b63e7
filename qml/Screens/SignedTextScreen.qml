// What is going to be signed, in words, and with whose certificate.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model
    readonly property TokenModel token: model.token

    Message {
        text: screen.token.unchecked
        tone: Tone.Caution
        width: parent.width
    }

    Rectangle {
        border.color: Theme.line
        border.width: Theme.stroke
        color: Theme.surfaceRaised
        height: lines.implicitHeight + Theme.spacing * 2
        radius: Theme.radius
        width: parent.width

        Column {
            id: lines

            spacing: Theme.spacing * 0.8
            width: parent.width - Theme.spacing * 2
            x: Theme.spacing
            y: Theme.spacing

            Repeater {
                model: screen.token.document

                TextLine {
                    required property string title
                    required property string text

                    label: title
                    value: text
                    width: lines.width
                }
            }
        }
    }

    PressButton {
        glyph: Glyph.Document
        kind: PressButton.Quiet
        text: qsTr("Điều khoản")
        onActivated: screen.model.readTerms()
    }
}
