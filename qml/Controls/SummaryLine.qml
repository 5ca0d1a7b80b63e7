// A value of the summary: its label, the value, its source, and a way to change it; the first of a group with the group's
// name above. A row of a Rows model.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: line

    required property int index
    required property string title
    required property string text
    required property string note
    // The name of the group of values that begins here.
    required property string badge
    readonly property real above: heading.visible ? heading.height + Theme.spacing * 1.5 : 0
    // It cannot be changed.
    required property bool marked
    property bool available: true
    readonly property int heard: Heard.OnAsk

    signal edited

    implicitHeight: above + Math.max(Theme.touch, words.implicitHeight) + Theme.spacing

    Words {
        id: heading

        color: Theme.accent
        strong: true
        text: line.badge
        visible: text.length > 0
        width: parent.width
        y: Theme.spacing
        Accessible.role: Accessible.Heading
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: edit.left
        anchors.rightMargin: Theme.spacing
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: line.above / 2

        Accessible.name: line.title + ": " + line.text + ". " + line.note
        Accessible.role: Accessible.StaticText

        Words {
            font.pixelSize: Theme.textSmall
            muted: true
            text: line.note.length > 0 ? line.title + " · " + line.note : line.title
            width: parent.width
            Accessible.ignored: true
        }

        Words {
            font.pixelSize: Theme.textLarge
            strong: true
            text: line.text
            width: parent.width
            Accessible.ignored: true
        }
    }

    PressButton {
        id: edit

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: line.above / 2
        available: line.available
        glyph: Glyph.Edit
        reason: qsTr("Đang gửi")
        text: qsTr("Sửa")
        visible: !line.marked
        Accessible.name: qsTr("Sửa %1").arg(line.title)
        onActivated: line.edited()
    }

    Icon {
        anchors.centerIn: edit
        color: Theme.inkMuted
        glyph: Glyph.Lock
        visible: line.marked
        Accessible.name: qsTr("Từ chip đã xác thực, không sửa được")
        Accessible.role: Accessible.StaticText
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Theme.stroke
        width: parent.width
    }
}
