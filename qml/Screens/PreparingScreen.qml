// Before the first field: what the account is good for and which other one may be needed, then what to have at hand and
// how to check it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model
    readonly property bool offers: model.offersVneid
    // The notice alone fills the room.
    readonly property bool tight: Theme.largeText || Theme.lowReach

    component VneidButton: PressButton {
        glyph: Glyph.Verified
        text: qsTr("Tôi cần tài khoản VNeID")
        width: Math.min(screen.width, implicitWidth)
        onActivated: screen.model.needVneid()
    }

    spacing: Theme.spacing * 1.2

    VneidButton {
        visible: screen.offers && screen.tight
    }

    Message {
        text: screen.model.notice
        tone: Tone.Neutral
        width: parent.width
    }

    VneidButton {
        visible: screen.offers && !screen.tight
    }

    Repeater {
        model: screen.model.preparing

        IconPassage {
            size: Theme.textLarge * 0.92
            width: parent.width
        }
    }
}
