// An icon in a tinted round.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Rectangle {
    id: round

    required property int glyph
    property int tone: Tone.Neutral
    property bool available: true
    property real size: Theme.iconLarge * 1.25

    color: !available ? Theme.surfaceSunken : tone === Tone.Good ? Theme.goodSoft : tone === Tone.Bad ? Theme.dangerSoft : tone === Tone.Caution ? Theme.cautionSoft : Theme.accentSoft
    height: size
    radius: size / 2
    width: size

    Icon {
        anchors.centerIn: parent
        color: !round.available ? Theme.inkMuted : round.tone === Tone.Good ? Theme.good : round.tone === Tone.Bad ? Theme.danger : round.tone === Tone.Caution ? Theme.caution : Theme.accent
        glyph: round.glyph
        size: round.size * 0.6
    }
}
