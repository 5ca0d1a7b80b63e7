// Text as everybody reads it: the house's font, wrapped, never cut.
import QtQuick
import Kiosk.Theme

Text {
    property bool strong: false
    property bool muted: false

    color: muted ? Theme.inkMuted : Theme.ink
    font.family: Theme.fontFamily
    font.pixelSize: Theme.textBody
    font.weight: strong ? Font.Bold : Font.Normal
    lineHeight: 1.05
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.name: text
    Accessible.role: Accessible.StaticText
}
