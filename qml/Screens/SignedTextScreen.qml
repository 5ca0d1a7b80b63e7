// What is going to be signed, in words, and with whose certificate.
import QtQuick
import Kiosk.Controls
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

    TextLines {
        model: screen.token.document
        width: parent.width
    }

    PressButton {
        glyph: Glyph.Document
        kind: PressButton.Quiet
        text: qsTr("Điều khoản")
        onActivated: screen.model.readTerms()
    }
}
