// How loud the voice is.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Row {
    id: controls

    required property KioskModel model
    readonly property VoiceModel voice: model.voice
    readonly property real cell: (width - 2 * spacing) / 3

    spacing: Theme.spacing

    PressButton {
        available: controls.voice.quieterOpen
        glyph: Glyph.Quieter
        reason: qsTr("Đã nhỏ nhất")
        text: qsTr("Nhỏ hơn")
        width: controls.cell
        onActivated: controls.voice.quieter()
    }

    Words {
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        strong: true
        text: controls.voice.volumeText
        width: controls.cell
    }

    PressButton {
        available: controls.voice.louderOpen
        glyph: Glyph.Voice
        reason: qsTr("Đã to nhất")
        text: qsTr("To hơn")
        width: controls.cell
        onActivated: controls.voice.louder()
    }
}
