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
    required property string badge
    required property int glyph
    required property bool available
    required property bool marked
    // Choosing it goes on at once.
    property bool leads: true

    signal activated

    function press() {
        if (card.available)
            card.activated();
    }

    activeFocusOnTab: true
    border.color: activeFocus ? Theme.ink : marked ? Theme.accent : Theme.line
    border.width: activeFocus || marked ? Theme.strokeStrong : Theme.stroke
    color: !available ? Theme.surface : tap.pressed || marked ? Theme.accentSoft : Theme.surfaceRaised
    implicitHeight: Math.max(Theme.touch * (leads ? 1.7 : 1.3), lines.implicitHeight + 2 * Theme.spacing)
    radius: Theme.radius

    Accessible.checkable: !leads
    Accessible.checked: marked
    Accessible.description: !available ? note : badge.length > 0 ? badge + ". " + text : text
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

    Column {
        id: lines

        anchors.left: mark.visible ? mark.right : parent.left
        anchors.leftMargin: Theme.spacing * 1.5
        anchors.right: tail.left
        anchors.rightMargin: Theme.spacing
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spacing * 0.3

        Words {
            color: card.available ? Theme.ink : Theme.inkMuted
            font.pixelSize: Theme.textLarge
            strong: true
            text: card.title
            width: parent.width
            Accessible.ignored: true
        }

        Words {
            muted: true
            text: card.available ? card.text : card.note
            visible: text.length > 0
            width: parent.width
            Accessible.ignored: true
        }

        Rectangle {
            color: Theme.goodSoft
            implicitHeight: level.implicitHeight + Theme.spacing * 0.4
            implicitWidth: level.implicitWidth + Theme.spacing * 1.2
            radius: height / 2
            visible: card.badge.length > 0

            Words {
                id: level

                anchors.centerIn: parent
                color: Theme.good
                font.pixelSize: Theme.textSmall
                strong: true
                text: card.badge
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
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

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: card.press()
    }
}
