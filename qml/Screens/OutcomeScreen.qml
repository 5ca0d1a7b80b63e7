// What has happened and what can be done now, in a few paragraphs, and the roads from here.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model
    readonly property OutcomeModel outcome: model.outcome

    spacing: Theme.spacing * 1.5

    ProgressDots {
        size: Theme.spacing * 1.5
        visible: screen.outcome.working
    }

    Repeater {
        model: screen.outcome.rows

        IconPassage {
            size: Theme.textLarge * 0.92
            width: parent.width
        }
    }

    Repeater {
        model: screen.outcome.choices

        ChoiceCard {
            width: parent.width
            onActivated: screen.outcome.choices.choose(index)
        }
    }

    Words {
        muted: true
        text: screen.outcome.code.length > 0 ? qsTr("Mã lỗi: %1").arg(screen.outcome.code) : ""
        visible: text.length > 0
        width: parent.width
    }

    Words {
        muted: true
        text: screen.outcome.countdown
        visible: text.length > 0
        width: parent.width
    }
}
