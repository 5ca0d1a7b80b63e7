// From here to another way of saying who one is, at any time.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Flow {
    id: others

    required property CardModel card

    spacing: Theme.spacing

    PressButton {
        glyph: Glyph.Refresh
        kind: PressButton.Primary
        text: others.card.retry
        visible: text.length > 0
        width: Math.min(others.width, implicitWidth)
        onActivated: others.card.tryAgain()
    }

    Repeater {
        model: others.card.otherWays

        PressButton {
            id: way

            required property int index
            required property string title

            text: title
            width: Math.min(others.width, implicitWidth)
            onActivated: others.card.otherWays.choose(way.index)
        }
    }
}
