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

    Rectangle {
        color: Theme.surfaceSunken
        height: Theme.spacing
        radius: height / 2
        visible: screen.card.reading
        width: parent.width

        Accessible.name: qsTr("Đã đọc %1 phần trăm").arg(Math.round(screen.card.progress * 100))
        Accessible.role: Accessible.ProgressBar

        Rectangle {
            color: Theme.accent
            height: parent.height
            radius: height / 2
            width: Math.max(height, parent.width * screen.card.progress)
        }
    }

    OtherWays {
        card: screen.card
        width: parent.width
    }
}
