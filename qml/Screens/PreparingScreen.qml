// Before the first field: what to have at hand and how to check it, and what the account is good for.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model

    spacing: Theme.spacing * 1.2

    Repeater {
        model: screen.model.preparing

        IconPassage {
            size: Theme.textLarge * 0.92
            width: parent.width
        }
    }

    Message {
        text: screen.model.notice
        tone: Tone.Neutral
        width: parent.width
    }

    PressButton {
        glyph: Glyph.Verified
        text: qsTr("Tôi cần tài khoản VNeID")
        visible: screen.model.offersVneid
        width: Math.min(parent.width, implicitWidth)
        onActivated: screen.model.needVneid()
    }
}
