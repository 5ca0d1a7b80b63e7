// A paragraph with an optional heading. A row of a Rows model.
import QtQuick
import Kiosk.Theme

Column {
    id: passage

    required property string title
    required property string text

    spacing: Theme.spacing * 0.2

    Accessible.name: title.length > 0 ? title + ": " + text : text
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
