// The methods open to this subject here and now, each with its level and what its account is good for today.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model

    Repeater {
        model: screen.model.methods

        Column {
            id: method

            required property int index
            required property string title
            required property string text
            required property string note
            required property string badge
            required property int glyph
            required property bool available
            required property bool marked

            spacing: Theme.spacing
            width: parent.width

            ChoiceCard {
                available: method.available
                badge: method.badge
                glyph: method.glyph
                index: method.index
                marked: method.marked
                note: ""
                text: method.text
                title: method.title
                width: parent.width
                Accessible.description: method.badge + ". " + method.text
                onActivated: screen.model.methods.choose(index)
            }

            Message {
                text: method.note
                tone: Tone.Neutral
                width: parent.width
            }
        }
    }
}
