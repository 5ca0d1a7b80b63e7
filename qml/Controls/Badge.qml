// A short mark on a card: its level.
import QtQuick
import Kiosk.Theme

Rectangle {
    property alias text: words.text

    color: Theme.goodSoft
    implicitHeight: words.implicitHeight + Theme.spacing * 0.4
    implicitWidth: words.implicitWidth + Theme.spacing * 1.6
    radius: height / 2

    Words {
        id: words

        anchors.centerIn: parent
        color: Theme.good
        font.pixelSize: Theme.textSmall
        strong: true
        wrapMode: Text.NoWrap
    }
}
