// One glyph of the icon font. Decoration: its meaning is always said in words beside it.
import QtQuick
import Kiosk.Theme

Text {
    required property int glyph
    property real size: Theme.icon

    color: Theme.ink
    font.family: Theme.iconFamily
    font.pixelSize: size
    horizontalAlignment: Text.AlignHCenter
    lineHeight: size
    lineHeightMode: Text.FixedHeight
    text: glyph > 0 ? String.fromCharCode(glyph) : ""
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
