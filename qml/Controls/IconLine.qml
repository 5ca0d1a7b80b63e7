// One short line led by an icon in a tinted round.
import QtQuick
import Kiosk.Theme

Item {
    id: line

    required property int glyph
    required property string text
    property real size: Theme.textLarge

    implicitHeight: Math.max(mark.height, words.implicitHeight)

    RoundIcon {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        glyph: line.glyph
    }

    Words {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.spacing
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: line.size
        text: line.text
    }
}
