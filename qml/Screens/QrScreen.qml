// What the camera sees, with a frame for the code, and what would make it easier to read.
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
        id: wrong

        text: screen.card.fault
        tone: Tone.Caution
        width: parent.width
    }

    Rectangle {
        id: finder

        readonly property real room: screen.height - advice.implicitHeight - ways.implicitHeight - (wrong.visible ? wrong.height + Theme.spacing : 0) - (torch.visible ? torch.height + Theme.spacing : 0) - 2 * Theme.spacing

        color: Theme.surfaceSunken
        height: Math.min(width * 0.75, Math.max(Theme.mm(45), room))
        radius: Theme.radius
        visible: screen.card.working
        width: parent.width

        CardPicture {
            anchors.fill: parent
            anchors.margins: Theme.stroke
            card: screen.card
            live: true
        }

        Icon {
            anchors.centerIn: parent
            color: Theme.inkMuted
            glyph: Glyph.QrCode
            size: Theme.iconLarge * 2
            visible: !screen.card.seeing
        }

        // Where the code should be.
        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.accent
            border.width: Theme.strokeStrong * 1.5
            color: "transparent"
            height: width
            radius: Theme.radius
            width: Math.min(parent.width, parent.height) * 0.62
        }
    }

    Words {
        id: advice

        font.pixelSize: Theme.textLarge
        horizontalAlignment: Text.AlignHCenter
        strong: true
        text: screen.card.instruction
        visible: screen.card.working
        width: parent.width
    }

    PressButton {
        id: torch

        glyph: Glyph.Torch
        text: screen.card.torchOn ? qsTr("Tắt đèn") : qsTr("Bật đèn")
        visible: screen.card.torch && screen.card.working
        onActivated: screen.card.switchTorch()
    }

    OtherWays {
        id: ways

        card: screen.card
        width: parent.width
    }
}
