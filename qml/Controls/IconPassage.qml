// A paragraph with an optional icon and an optional heading. A row of a Rows model.
import QtQuick
import Kiosk.Theme

Item {
    id: passage

    required property string title
    required property string text
    required property int glyph
    property real size: Theme.textBody
    readonly property real indent: glyph > 0 ? Theme.icon + Theme.spacing : 0

    implicitHeight: Math.max(glyph > 0 ? Theme.icon : 0, words.y + words.implicitHeight)

    Accessible.name: title.length > 0 ? title + ": " + text : text
    Accessible.role: Accessible.Paragraph

    Icon {
        color: Theme.accent
        glyph: passage.glyph
        visible: glyph > 0
        width: size
    }

    Words {
        id: heading

        font.pixelSize: passage.size
        strong: true
        text: passage.title
        visible: text.length > 0
        width: parent.width - x
        x: passage.indent
        Accessible.ignored: true
    }

    Words {
        id: words

        font.pixelSize: passage.size
        text: passage.text
        width: parent.width - x
        x: passage.indent
        y: heading.visible ? heading.implicitHeight + Theme.spacing * 0.2 : 0
        Accessible.ignored: true
    }
}
