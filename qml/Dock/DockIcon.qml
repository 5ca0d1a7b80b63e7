// A sign of the icon font, by its name there. Says nothing to a screen reader: words stand beside it.
import QtQuick

Text {
    color: DockStyle.inkMuted
    font.family: DockStyle.iconFamily
    font.pixelSize: DockStyle.px(20)
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
