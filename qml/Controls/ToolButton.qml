// A quiet button of the frame: an icon over a short word.
import QtQuick
import Kiosk.Theme

Item {
    id: tool

    required property int glyph
    required property string text

    signal activated

    activeFocusOnTab: true
    implicitHeight: Math.max(Theme.touch, content.implicitHeight + Theme.spacing * 0.4)
    implicitWidth: Math.max(Theme.touch, label.implicitWidth + Theme.spacing * 1.2)

    Accessible.focusable: true
    Accessible.name: text
    Accessible.role: Accessible.Button
    Accessible.onPressAction: activated()
    Keys.onEnterPressed: activated()
    Keys.onReturnPressed: activated()
    Keys.onSpacePressed: activated()

    Rectangle {
        anchors.fill: parent
        color: Theme.accentSoft
        radius: Theme.radius
        visible: tap.pressed
    }

    Column {
        id: content

        anchors.centerIn: parent

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.accent
            glyph: tool.glyph
        }

        Words {
            id: label

            color: Theme.accent
            font.pixelSize: Theme.textSmall
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            strong: true
            text: tool.text
            width: Math.min(implicitWidth, tool.width)
            Accessible.ignored: true
        }
    }

    Finger {
        id: tap

        onTapped: tool.activated()
    }
}
