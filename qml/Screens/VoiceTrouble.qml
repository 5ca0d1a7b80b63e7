// Says in writing that the voice cannot be heard.
import QtQuick
import Kiosk.Controls
import Kiosk.Ui

Message {
    id: strip

    required property KioskModel model

    text: model.voice.trouble
    tone: Tone.Caution
}
