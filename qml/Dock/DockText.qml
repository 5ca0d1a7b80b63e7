import QtQuick

Text {
    color: DockStyle.ink
    font.family: DockStyle.fontFamily
    font.pixelSize: DockStyle.textBody
    textFormat: Text.PlainText
    elide: Text.ElideRight
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
