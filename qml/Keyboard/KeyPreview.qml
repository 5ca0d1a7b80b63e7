// The letter under the finger, shown above it.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: preview

    required property string text
    required property rect keyRect

    visible: text !== ""
    width: Math.max(Theme.mm(18), keyRect.width)
    height: keyRect.height * 1.15
    x: Math.max(0, Math.min(keyRect.x + keyRect.width / 2 - width / 2, (parent?.width ?? 0) - width))
    y: keyRect.y - height + Theme.mm(1)
    radius: Theme.mm(3)
    color: Theme.surfaceRaised
    border.width: Math.max(1, Theme.mm(0.3))
    border.color: Theme.accent

    Text {
        anchors.centerIn: parent
        text: preview.text
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.mm(11 * Theme.zoom)
        color: Theme.ink
    }
}
