// What the card has said, where each value comes from, how far it may be believed, and the photo for the officer.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model
    readonly property CardModel card: model.card

    Message {
        text: screen.card.verdictTitle.length > 0 ? screen.card.verdictTitle + ". " + screen.card.verdict : ""
        tone: screen.card.verdictTone
        width: parent.width
    }

    Message {
        text: screen.card.validity
        tone: screen.card.expired ? Tone.Caution : Tone.Neutral
        width: parent.width
    }

    Message {
        text: screen.card.oddities
        tone: Tone.Caution
        width: parent.width
    }

    Message {
        text: screen.card.photoFault
        tone: Tone.Caution
        width: parent.width
    }

    Words {
        font.pixelSize: Theme.textLarge
        strong: true
        text: screen.card.instruction
        visible: screen.card.photoComing
        width: parent.width
    }

    ReadingBar {
        progress: screen.card.progress
        visible: screen.card.photoComing
        width: parent.width
    }

    Item {
        readonly property bool pictured: screen.card.photo || screen.card.photoComing

        height: Math.max(values.implicitHeight, pictured ? portrait.height : 0)
        width: parent.width

        Column {
            id: values

            spacing: Theme.spacing
            width: parent.pictured ? parent.width - portrait.width - Theme.spacing : parent.width

            Repeater {
                model: screen.card.values

                Column {
                    id: line

                    required property string title
                    required property string text
                    required property string note
                    readonly property int heard: Heard.OnAsk

                    width: values.width

                    Accessible.name: title + ": " + text + ". " + note
                    Accessible.role: Accessible.StaticText

                    Words {
                        font.pixelSize: Theme.textSmall
                        muted: true
                        text: line.title + " · " + line.note
                        width: parent.width
                        Accessible.ignored: true
                    }

                    Words {
                        font.pixelSize: Theme.textLarge
                        strong: true
                        text: line.text
                        width: parent.width
                        Accessible.ignored: true
                    }
                }
            }
        }

        Rectangle {
            id: portrait

            anchors.right: parent.right
            color: Theme.surfaceSunken
            height: width * 4 / 3
            radius: Theme.radius
            visible: parent.pictured
            width: Math.min(Theme.mm(55 * Theme.zoom), parent.width * 0.36)

            Accessible.name: screen.card.photo ? qsTr("Ảnh trên chip của thẻ") : qsTr("Đang đọc ảnh trên chip")
            Accessible.role: Accessible.Graphic

            CardPicture {
                anchors.fill: parent
                card: screen.card
                visible: screen.card.photo
            }

            ProgressDots {
                anchors.centerIn: parent
                visible: !screen.card.photo
            }
        }
    }

    Repeater {
        model: screen.card.differences

        Message {
            required text
            tone: Tone.Caution
            width: parent.width
        }
    }

    Repeater {
        model: screen.card.checks

        IconLine {
            size: Theme.textBody
            width: parent.width
        }
    }

    OtherWays {
        card: screen.card
        width: parent.width
    }
}
