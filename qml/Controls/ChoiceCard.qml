// One answer among a few: an icon, its name, a line about it. A row of a Rows model.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Rectangle {
    id: card

    required property int index
    required property string title
    required property string text
    required property string note
    required property int glyph
    required property bool available
    required property bool marked
    // Choosing it goes on at once.
    property bool leads: true

    // A short mark under the words, e.g. its level.
    property string badge
    readonly property real linesHeight: name.implicitHeight + (about.visible ? about.implicitHeight + Theme.spacing * 0.3 : 0) + (level.visible ? level.height + Theme.spacing * 0.5 : 0)

    signal activated

    function press() {
        if (card.available)
            card.activated();
    }

    activeFocusOnTab: true
    border.color: marked ? Theme.accent : Theme.line
    border.width: marked ? Theme.strokeStrong : Theme.stroke
    color: !available ? Theme.surface : tap.pressed || marked ? Theme.accentSoft : Theme.surfaceRaised
    implicitHeight: Math.max(Theme.touch * (leads ? 1.7 : 1.3), linesHeight + 2 * Theme.spacing)
    radius: Theme.radius

    Accessible.checkable: !leads
    Accessible.checked: marked
    Accessible.description: available ? text : note
    Accessible.focusable: true
    Accessible.name: title
    Accessible.role: leads ? Accessible.Button : Accessible.RadioButton
    Accessible.onPressAction: press()
    Keys.onEnterPressed: press()
    Keys.onReturnPressed: press()
    Keys.onSpacePressed: press()

    RoundIcon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing * 1.2
        anchors.verticalCenter: parent.verticalCenter
        available: card.available
        glyph: card.glyph
        visible: card.glyph > 0
    }

    Words {
        id: name

        anchors.left: mark.visible ? mark.right : parent.left
        anchors.leftMargin: Theme.spacing * 1.5
        anchors.right: tail.left
        anchors.rightMargin: Theme.spacing
        color: card.available ? Theme.ink : Theme.inkMuted
        font.pixelSize: Theme.textLarge
        strong: true
        text: card.title
        y: (card.height - card.linesHeight) / 2
        Accessible.ignored: true
    }

    Words {
        id: about

        anchors.left: name.left
        anchors.right: name.right
        anchors.top: name.bottom
        anchors.topMargin: Theme.spacing * 0.3
        muted: true
        text: card.available ? card.text : card.note
        visible: text.length > 0
        Accessible.ignored: true
    }

    Badge {
        id: level

        anchors.left: name.left
        anchors.top: about.visible ? about.bottom : name.bottom
        anchors.topMargin: Theme.spacing * 0.5
        text: card.badge
        visible: text.length > 0
    }

    Icon {
        id: tail

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing
        anchors.verticalCenter: parent.verticalCenter
        color: card.marked || card.available ? Theme.accent : Theme.inkMuted
        glyph: card.leads ? (card.available ? Glyph.ChevronRight : 0) : card.marked ? Glyph.CheckCircle : Glyph.Circle
        width: size
    }

    Finger {
        id: tap

        onTapped: card.press()
    }
}
