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
        height: Math.max(lines.implicitHeight, qr.beside ? qr.height : 0) + (qr.visible && !qr.beside ? qr.height + Theme.spacing : 0) + Theme.spacing * 3
        radius: Theme.radius
        width: parent.width

        // The code for whoever has a reader, or a phone: beside the words, or below them where they need the room.
        QrPicture {
            id: qr

            readonly property bool beside: visible && parent.width > Theme.mm(190 * Theme.zoom * Theme.letters)

            height: width
            text: screen.outcome.qrText
            visible: text.length > 0
            width: Theme.mm(34 * Theme.zoom)
            x: beside ? parent.width - width - Theme.spacing * 1.5 : (parent.width - width) / 2
            y: beside ? Theme.spacing * 1.5 : lines.y + lines.implicitHeight + Theme.spacing
            Accessible.name: qsTr("Mã QR của mã này, để quét hoặc chụp lại")
            Accessible.role: Accessible.Graphic
        }

        Column {
            id: lines

            spacing: Theme.spacing * 1.2
            width: parent.width - Theme.spacing * 3 - (qr.beside ? qr.width + Theme.spacing * 1.5 : 0)
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
