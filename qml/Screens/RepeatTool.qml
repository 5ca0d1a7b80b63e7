// The whole screen once more for who listens; or that nothing can be heard.
import QtQuick
import Kiosk.Controls
import Kiosk.Ui

ToolButton {
    id: tool

    required property KioskModel model
    readonly property bool unheard: model.voice.trouble.length > 0

    glyph: unheard ? Glyph.Unheard : Glyph.Repeat
    text: unheard ? qsTr("Chưa có tiếng") : qsTr("Nghe lại")
    visible: model.voice.on
    onActivated: unheard ? model.openComfort() : model.voice.repeat()
}
