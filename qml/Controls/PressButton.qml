// A button for fingers: 15 mm and more, pressed on release inside it, reached by Tab, worked by Enter and Space.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: button

    enum Kind {
        Primary,
        Secondary,
        Quiet
    }

    required property string text
    property int kind: PressButton.Secondary
    property int glyph: 0
    property bool glyphAfter: false
    property bool available: true
    // Why it cannot be pressed, for the ear.
    property string reason
    property bool large: false
    readonly property bool down: tap.pressed && available
    readonly property real padding: Theme.spacing * (large && !Theme.largeText ? 1.8 : 1.2)
    // Words that would have to shrink take the icon's place.
    readonly property bool squeezed: text.length > 0 && label.implicitWidth > width - 2 * padding - mark.width - content.spacing + 1
    readonly property real icons: glyph > 0 && !squeezed ? mark.width + content.spacing : 0
    readonly property bool filled: kind === PressButton.Primary
    readonly property color ground: filled ? Theme.accent : Theme.surfaceRaised
    readonly property color groundPressed: filled ? Theme.accentPressed : Theme.accentSoft
    readonly property color words: !available ? Theme.inkMuted : filled ? Theme.inkOnAccent : Theme.accent

    signal activated

    function press() {
        if (button.available)
            button.activated();
    }

    activeFocusOnTab: true
    border.color: filled ? color : available ? Theme.accent : Theme.line
    border.width: kind === PressButton.Quiet ? 0 : Theme.stroke
    color: !available ? (kind === PressButton.Quiet ? "transparent" : Theme.surfaceSunken) : down ? groundPressed : kind === PressButton.Quiet ? "transparent" : ground
    implicitHeight: Math.max(large ? Theme.touchLarge : Theme.touch, label.implicitHeight + Theme.spacing * 0.8)
    implicitWidth: label.implicitWidth + (glyph > 0 ? mark.width + content.spacing : 0) + 2 * padding
    radius: Theme.radius

    Accessible.description: available ? "" : reason
    Accessible.focusable: true
    Accessible.name: text
    Accessible.role: Accessible.Button
    Accessible.onPressAction: press()
    Keys.onEnterPressed: press()
    Keys.onReturnPressed: press()
    Keys.onSpacePressed: press()

    Row {
        id: content

        anchors.centerIn: parent
        layoutDirection: button.glyphAfter ? Qt.RightToLeft : Qt.LeftToRight
        spacing: button.text.length > 0 ? Theme.spacing * 0.6 : 0

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            color: button.words
            glyph: button.glyph
            size: button.large ? Theme.icon * 1.15 : Theme.icon
            visible: button.glyph > 0 && !button.squeezed
        }

        // Words longer than the button get smaller letters, down to a size that still reads well; who asked for large
        // letters gets a second line instead.
        Text {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            color: button.words
            font.family: Theme.fontFamily
            font.pixelSize: button.large ? Theme.textLarge : Theme.textBody
            font.weight: Font.Bold
            fontSizeMode: Theme.largeText ? Text.FixedSize : Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.95
            minimumPixelSize: Theme.textBody * 0.75
            text: button.text
            textFormat: Text.PlainText
            width: Math.min(implicitWidth, button.width - button.icons - button.padding)
            wrapMode: Theme.largeText ? Text.WordWrap : Text.NoWrap
            Accessible.ignored: true
        }
    }

    Finger {
        id: tap

        onTapped: button.press()
    }
}
