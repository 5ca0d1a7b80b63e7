// One claim of a checklist, fulfilled or not yet. A row of a Rows model.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: line

    required property string title
    required property string note
    required property int glyph
    required property bool marked

    implicitHeight: Math.max(Theme.icon, words.implicitHeight)

    Accessible.checked: marked
    Accessible.description: note
    Accessible.name: marked ? qsTr("%1: đạt").arg(title) : qsTr("%1: chưa đạt").arg(title)
    Accessible.role: Accessible.StaticText

    Icon {
        id: mark

        color: line.marked ? Theme.good : line.note.length > 0 ? Theme.danger : Theme.inkMuted
        glyph: line.glyph
        width: size
    }

    Words {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.spacing * 0.5
        anchors.right: parent.right
        anchors.top: mark.top
        anchors.topMargin: (mark.height - Theme.textBody * 1.36) / 2
        color: line.marked ? Theme.good : line.note.length > 0 ? Theme.danger : Theme.ink
        text: line.note.length > 0 ? line.title + ". " + line.note : line.title
        Accessible.ignored: true
    }
}
