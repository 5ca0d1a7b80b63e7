// What is wrong, odd or good, beside the thing it is about: an icon, words and a ground, never colour alone.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Rectangle {
    id: message

    property string text
    property int tone: Tone.Bad
    readonly property color words: tone === Tone.Bad ? Theme.danger : tone === Tone.Caution ? Theme.caution : tone === Tone.Good ? Theme.good : Theme.ink

    color: tone === Tone.Bad ? Theme.dangerSoft : tone === Tone.Caution ? Theme.cautionSoft : tone === Tone.Good ? Theme.goodSoft : Theme.accentSoft
    implicitHeight: sentence.implicitHeight + Theme.spacing * 1.2
    radius: Theme.radius
    visible: text.length > 0

    Accessible.name: text
    Accessible.role: tone === Tone.Bad || tone === Tone.Caution ? Accessible.AlertMessage : Accessible.StaticText

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing
        anchors.top: parent.top
        anchors.topMargin: (Math.min(message.height, Theme.textBody * 1.4 + Theme.spacing * 1.2) - height) / 2
        color: message.words
        glyph: message.tone === Tone.Bad ? Glyph.Error : message.tone === Tone.Caution ? Glyph.Warning : message.tone === Tone.Good ? Glyph.CheckCircle : Glyph.Info
    }

    Words {
        id: sentence

        anchors.left: mark.right
        anchors.leftMargin: Theme.spacing * 0.8
        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing
        anchors.verticalCenter: parent.verticalCenter
        color: message.words
        strong: message.tone !== Tone.Neutral
        text: message.text
        Accessible.ignored: true
    }
}
