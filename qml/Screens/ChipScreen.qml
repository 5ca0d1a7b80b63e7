// Where the card is to be laid, how far its reading has come, and what went wrong with it.
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
        text: screen.card.fault
        width: parent.width
    }

    CardPlace {
        laid: screen.card.reading
        width: parent.width
    }

    Words {
        font.pixelSize: Theme.textLarge
        horizontalAlignment: Text.AlignHCenter
        strong: true
        text: screen.card.instruction
        visible: screen.card.working
        width: parent.width
    }

    ReadingBar {
        progress: screen.card.progress
        visible: screen.card.reading
        width: parent.width
    }

    OtherWays {
        card: screen.card
        width: parent.width
    }
}
