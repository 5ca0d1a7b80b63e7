// A line of text typed on the keyboard below: its label, what stands in it, and a way to empty it.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

FocusScope {
    id: entry

    required property string label
    required property string display
    property string placeholder
    property string count
    property bool faulty: false
    property bool large: false
    // The label may be wider than the box, where something else stands beside that.
    property real labelWidth: width
    property alias cursor: input.cursorPosition
    property alias input: input

    signal typed(string text, int cursor)
    signal cleared
    signal entered

    implicitHeight: box.y + box.height

    Words {
        id: name

        strong: true
        text: entry.label
        width: entry.labelWidth - tally.width - Theme.spacing
        Accessible.ignored: true
    }

    Words {
        id: tally

        anchors.baseline: name.baseline
        anchors.right: parent.right
        muted: true
        text: entry.count
        wrapMode: Text.NoWrap
    }

    EntryBox {
        id: box

        anchors.top: name.bottom
        anchors.topMargin: Theme.spacing * 0.4
        faulty: entry.faulty
        focused: input.activeFocus
        width: parent.width

        TextInput {
            id: input

            activeFocusOnTab: true
            anchors.fill: parent
            anchors.leftMargin: Theme.spacing
            anchors.rightMargin: Theme.touch
            clip: true
            color: Theme.ink
            focus: true
            font.family: Theme.fontFamily
            font.letterSpacing: entry.large ? Theme.mm(0.6 * Theme.zoom) : 0
            font.pixelSize: entry.large ? Theme.textTitle : Theme.textLarge * 1.1
            font.weight: Font.Bold
            inputMethodHints: Qt.ImhSensitiveData
            selectionColor: Theme.accentSoft
            selectedTextColor: Theme.ink
            text: entry.display
            verticalAlignment: TextInput.AlignVCenter
            Accessible.description: entry.placeholder
            Accessible.name: entry.label
            Accessible.role: Accessible.EditableText
            onAccepted: entry.entered()
            onTextEdited: entry.typed(text, cursorPosition)
        }

        Words {
            anchors.fill: input
            color: Theme.inkMuted
            font.pixelSize: input.font.pixelSize
            fontSizeMode: Text.HorizontalFit
            lineHeight: 1
            minimumPixelSize: Theme.textSmall
            text: entry.placeholder
            verticalAlignment: Text.AlignVCenter
            visible: input.text.length === 0 && input.preeditText.length === 0
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        PressButton {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            glyph: Glyph.Close
            height: Theme.touch
            kind: PressButton.Quiet
            text: ""
            visible: input.text.length > 0
            width: Theme.touch
            Accessible.name: qsTr("Xóa hết")
            onActivated: entry.cleared()
        }
    }
}
