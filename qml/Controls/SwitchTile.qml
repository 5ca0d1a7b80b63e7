// A switch: an icon, what it does, and whether it is on, told by a mark and its place and not by colour alone. A row of a
// Rows model.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: tile

    required property int index
    required property string title
    required property string text
    required property string note
    required property int glyph
    required property bool available
    required property bool marked

    // Large words in a narrow tile take the icon's place.
    readonly property bool squeezed: width < Theme.mm(50 * Theme.zoom * Theme.letters)

    signal activated

    function press() {
        if (tile.available)
            tile.activated();
    }

    activeFocusOnTab: true
    border.color: marked ? Theme.accent : Theme.lineStrong
    border.width: marked ? Theme.strokeStrong : Theme.stroke
    color: !available ? Theme.surfaceSunken : tap.pressed || marked ? Theme.accentSoft : Theme.surfaceRaised
    implicitHeight: Math.max(Theme.touch * 1.15, Theme.largeText ? Theme.textBody * 2.4 + Theme.spacing * 0.6 : 0, words.implicitHeight + Theme.spacing * (Theme.largeText ? 0.6 : 1))
    radius: Theme.radius

    Accessible.checkable: true
    Accessible.checked: marked
    Accessible.description: available ? text : note
    Accessible.focusable: true
    Accessible.name: title
    Accessible.role: Accessible.CheckBox
    Accessible.onPressAction: press()
    Accessible.onToggleAction: press()
    Keys.onEnterPressed: press()
    Keys.onReturnPressed: press()
    Keys.onSpacePressed: press()

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing * 0.8
        anchors.verticalCenter: parent.verticalCenter
        color: tile.available ? Theme.accent : Theme.inkMuted
        glyph: tile.glyph
        visible: !tile.squeezed
        width: size
    }

    Words {
        id: words

        anchors.left: tile.squeezed ? parent.left : mark.right
        anchors.leftMargin: Theme.spacing * (tile.squeezed ? 0.8 : 0.6)
        anchors.right: track.left
        anchors.rightMargin: Theme.spacing * 0.4
        anchors.verticalCenter: parent.verticalCenter
        color: tile.available ? Theme.ink : Theme.inkMuted
        lineHeight: 1
        strong: true
        text: tile.title
        Accessible.ignored: true
    }

    Rectangle {
        id: track

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing * 0.8
        anchors.verticalCenter: parent.verticalCenter
        border.color: tile.marked ? Theme.accent : Theme.lineStrong
        border.width: Theme.stroke * 1.5
        color: tile.marked ? Theme.accent : Theme.surface
        height: Theme.icon * 0.8
        radius: height / 2
        width: height * 1.7

        Rectangle {
            color: tile.marked ? Theme.inkOnAccent : Theme.lineStrong
            height: width
            radius: width / 2
            width: track.height * 0.66
            x: tile.marked ? track.width - width - y : y
            y: (track.height - height) / 2
        }
    }

    Finger {
        id: tap

        onTapped: tile.press()
    }
}
