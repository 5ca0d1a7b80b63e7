// A paragraph led by an icon, with an optional heading. A row of a Rows model.
import QtQuick
import Kiosk.Theme

Item {
    id: passage

    required property string title
    required property string text
    required property int glyph

    implicitHeight: Math.max(Theme.icon, words.implicitHeight)

    Icon {
        id: mark

        color: Theme.accent
        glyph: passage.glyph
        visible: glyph > 0
        width: size
    }

    Passage {
        id: words

        anchors.left: passage.glyph > 0 ? mark.right : parent.left
        anchors.leftMargin: passage.glyph > 0 ? Theme.spacing : 0
        anchors.right: parent.right
        text: passage.text
        title: passage.title
    }
}
