// One key, drawn. Touches go to the KeySurface below it.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui.Keyboard

Item {
    id: cap

    required property int index
    required property string label
    required property string icon
    required property string hint
    required property string name
    required property int look
    required property real column
    required property real row
    required property real columnSpan
    required property real rowSpan
    required property bool down
    required property bool lit
    required property bool usable

    required property real cellWidth
    required property real cellHeight
    required property real gap
    required property bool pad

    readonly property bool letter: look === KeyboardModel.LetterLook
    // Large letters as far as the key is high enough for them.
    readonly property real letters: Math.min(Theme.letters, cellHeight / Theme.mm(12.5 * Theme.zoom))
    readonly property bool enter: look === KeyboardModel.EnterLook
    readonly property bool accent: look === KeyboardModel.AccentLook
    readonly property color ink: enter ? Theme.inkOnAccent : accent || lit ? Theme.accent : Theme.ink

    signal tapped(index: int)

    x: column * cellWidth
    y: row * cellHeight
    width: columnSpan * cellWidth
    height: rowSpan * cellHeight

    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.ignored: !usable
    Accessible.onPressAction: cap.tapped(cap.index)

    // The key's edge: a thin shade below the cap gives it height.
    Rectangle {
        anchors.fill: face
        anchors.topMargin: Theme.mm(1)
        anchors.bottomMargin: -Theme.mm(0.4)
        visible: cap.usable && !cap.down
        radius: face.radius
        color: cap.enter ? Qt.darker(Theme.accent, 1.3) : Theme.keyEdge
    }

    Rectangle {
        id: face

        anchors.fill: parent
        anchors.margins: cap.gap / 2
        anchors.topMargin: cap.gap / 2 + (cap.down ? Theme.mm(0.4) : 0)
        anchors.bottomMargin: cap.gap / 2 - (cap.down ? Theme.mm(0.4) : 0)
        radius: Theme.mm(2)
        visible: cap.usable
        color: {
            if (cap.enter)
                return cap.down ? Qt.darker(Theme.accent, 1.25) : Theme.accent;
            if (cap.down)
                return Theme.keyPressed;
            return cap.letter || cap.accent || cap.lit ? Theme.key : Theme.keyAlt;
        }

        Text {
            anchors.fill: parent
            anchors.margins: Theme.mm(1)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: cap.icon !== "" ? cap.icon : cap.label
            textFormat: Text.PlainText
            font.family: cap.icon !== "" ? Theme.iconFamily : Theme.fontFamily
            font.pixelSize: {
                if (cap.icon !== "")
                    return Theme.mm((cap.pad ? 9.5 : 8) * Theme.zoom * cap.letters);
                if (cap.label.length > 2)
                    return cap.enter ? Theme.mm(6.4 * Theme.zoom * cap.letters) : Theme.textBody;
                return Theme.mm((cap.pad ? 11 : 8) * Theme.zoom * cap.letters);
            }
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.mm(3.5)
            font.weight: cap.enter ? Font.Bold : Font.Normal
            color: cap.ink
        }

        Text {
            anchors.top: parent.top
            anchors.right: parent.right
            anchors.topMargin: Theme.mm(0.4)
            anchors.rightMargin: Theme.mm(1.6)
            visible: text !== ""
            text: cap.hint
            font.family: Theme.fontFamily
            font.pixelSize: Theme.mm(4.4 * Theme.zoom * Math.min(1.2, cap.letters))
            color: Theme.inkMuted
        }
    }
}
