// Where the token is to be plugged in, and what is wrong when none is seen.
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
        text: screen.token.fault
        tone: Tone.Caution
        width: parent.width
    }

    TokenPlace {
        width: parent.width
    }

    Words {
        font.pixelSize: Theme.textLarge
        horizontalAlignment: Text.AlignHCenter
        strong: true
        text: screen.token.instruction
        width: parent.width
    }

    ProgressDots {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: screen.token.waiting
    }

    PressButton {
        glyph: Glyph.Refresh
        kind: PressButton.Primary
        text: screen.token.retry
        visible: text.length > 0
        width: Math.min(parent.width, implicitWidth)
        onActivated: screen.token.tryAgain()
    }
}
