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
    // Where the lines fill the room, how the slip stands would lie below them unseen.
    readonly property bool slipFirst: Theme.largeText || Theme.lowReach

    component SlipState: Column {
        spacing: screen.spacing
        width: parent.width

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
    }

    SlipState {
        visible: screen.slipFirst && (screen.outcome.printing.length > 0 || screen.outcome.print.length > 0)
    }

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

                Item {
                    id: row

                    required property string title
                    required property string text
                    required property bool marked
                    // The code to take away stands beside its picture.
                    readonly property bool drawn: marked && qr.there

                    height: Math.max(line.implicitHeight, drawn ? qr.height : 0)
                    width: lines.width

                    TextLine {
                        id: line

                        anchors.verticalCenter: parent.verticalCenter
                        label: row.title
                        large: row.marked
                        stacked: row.drawn
                        value: row.text
                        width: parent.width - x
                        x: row.drawn ? qr.width + Theme.spacing * 1.5 : 0
                    }
                }
            }
        }

        // For whoever has a reader, or a phone.
        QrPicture {
            id: qr

            readonly property bool there: text.length > 0

            height: width
            text: screen.outcome.qrText
            visible: there
            width: Theme.mm(34 * Theme.zoom)
            x: lines.x
            y: lines.y
            Accessible.name: qsTr("Mã QR của mã này, để quét hoặc chụp lại")
            Accessible.role: Accessible.Graphic
        }
    }

    Message {
        text: screen.outcome.notice
        tone: Tone.Caution
        width: parent.width
    }

    SlipState {
        visible: !screen.slipFirst && (screen.outcome.printing.length > 0 || screen.outcome.print.length > 0)
    }

    Words {
        muted: true
        text: screen.outcome.countdown
        visible: text.length > 0
        width: parent.width
    }
}
