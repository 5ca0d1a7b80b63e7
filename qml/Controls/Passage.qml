// A paragraph with an optional heading. A row of a Rows model.
import QtQuick
import Kiosk.Theme

Column {
    id: passage

    required property string title
    required property string text

    spacing: Theme.spacing * 0.2

    Accessible.name: [title, text].filter(part => part.length > 0).join(": ")
    Accessible.role: Accessible.Paragraph

    Words {
        strong: true
        text: passage.title
        visible: text.length > 0
        width: parent.width
        Accessible.ignored: true
    }

    Words {
        text: passage.text
        width: parent.width
        Accessible.ignored: true
    }
}
