// The next language, in its own name.
import QtQuick
import Kiosk.Controls
import Kiosk.Ui

ToolButton {
    required property KioskModel model

    glyph: Glyph.Language
    text: model.otherLanguage
    visible: text.length > 0
    onActivated: model.changeLanguage()
}
