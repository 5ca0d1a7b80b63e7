// The token's PIN, as dots; what is known of its tries stands beside it. Where the token has keys of its own, it is typed there.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui
import Kiosk.Ui.Keyboard

Item {
    id: screen

    required property KioskModel model
    readonly property TokenModel token: model.token

    ScrollPane {
        anchors.fill: parent
        entry: dots
        faulty: screen.token.pinRemark.length > 0
        focus: true
        remark: Theme.lowReach ? above : message
        stops: !screen.model.keyboard.open
        sinks: Theme.lowReach && !screen.token.ownKeypad

        Message {
            id: above

            text: Theme.lowReach ? message.text : ""
            tone: message.tone
            width: parent.width
        }

        Words {
            muted: true
            text: screen.token.pinRule
            visible: Theme.lowReach && !screen.token.ownKeypad
            width: parent.width
        }

        TokenPlace {
            plugged: true
            visible: screen.token.ownKeypad
            width: parent.width
        }

        SecretLine {
            id: dots

            enabled: !screen.token.ownKeypad
            faulty: screen.token.pinFaulty
            filled: screen.token.entry.length
            focus: !screen.token.ownKeypad
            label: qsTr("Mã PIN")
            placeholder: qsTr("Nhập mã PIN")
            visible: !screen.token.ownKeypad
            width: parent.width
            onEntered: screen.model.next()
        }

        Message {
            id: message

            text: screen.token.pinRemark
            tone: screen.token.pinTone
            visible: text.length > 0 && !Theme.lowReach
            width: parent.width
        }

        Words {
            muted: true
            text: screen.token.pinRule
            visible: !Theme.lowReach && !screen.token.ownKeypad
            width: parent.width
        }
    }

    SecretComposer {
        enterText: screen.model.nextText
        entry: screen.token.entry
        keyboard: screen.model.keyboard
        kind: screen.token.pinKind
        scope: screen
        target: dots
    }
}
