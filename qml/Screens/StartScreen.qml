// The first thing anybody sees: what this is, and one button.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: screen

    required property KioskModel model
    readonly property real side: Theme.wide ? width * 0.14 : Theme.margin * 1.2

    Column {
        anchors.left: parent.left
        anchors.leftMargin: screen.side
        anchors.right: parent.right
        anchors.rightMargin: screen.side
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.margin
        spacing: Theme.spacing * 1.5

        Words {
            color: Theme.accent
            font.pixelSize: Theme.textLarge
            strong: true
            text: screen.model.centre
            width: parent.width
        }

        Words {
            font.pixelSize: Theme.textHuge
            lineHeight: 1
            strong: true
            text: screen.model.title
            width: parent.width
            Accessible.role: Accessible.Heading
        }

        Words {
            font.pixelSize: Theme.textLarge
            muted: true
            text: screen.model.lead
            width: parent.width
        }

        Item {
            height: Theme.spacing * 2
            width: 1
        }

        PressButton {
            focus: true
            glyph: Glyph.Touch
            implicitHeight: Theme.touchLarge * 1.5
            kind: PressButton.Primary
            large: true
            text: qsTr("Bắt đầu")
            width: Math.min(parent.width, Theme.mm(120 * Theme.zoom))
            onActivated: screen.model.begin()
        }
    }

    Words {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: parent.left
        anchors.leftMargin: screen.side
        anchors.right: parent.right
        anchors.rightMargin: screen.side
        muted: true
        text: screen.model.hotline.length > 0 ? qsTr("Cần giúp đỡ? Hỏi cán bộ ở quầy hoặc gọi %1").arg(screen.model.hotline) : ""
    }
}
