// What the screen asks or tells, always at the same place.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Column {
    id: question

    required property KioskModel model
    readonly property OutcomeModel outcome: model.outcome
    // Little room: smaller letters.
    property bool tight: false

    // What is wrong comes first where there is hardly any room.
    property bool yields: false

    spacing: Theme.spacing * (tight ? 0.5 : 1)

    RoundIcon {
        glyph: question.outcome.glyph
        size: Theme.iconLarge * (question.tight ? 1.5 : 2)
        tone: question.outcome.tone
        visible: question.model.tells && !(Theme.lowReach && Theme.largeText)
    }

    Words {
        color: Theme.accent
        strong: true
        text: question.model.eyebrow
        visible: text.length > 0 && !question.yields
        width: parent.width
    }

    Words {
        font.pixelSize: question.tight ? Theme.textTitle * 0.8 : Theme.textTitle
        lineHeight: 1
        strong: true
        text: question.model.title
        width: parent.width
        Accessible.role: Accessible.Heading
    }

    Words {
        font.pixelSize: question.tight ? Theme.textBody : Theme.textLarge * 0.92
        muted: true
        text: question.model.lead
        visible: text.length > 0 && !question.yields
        width: parent.width
    }
}
