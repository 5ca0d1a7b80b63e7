// The certificates on the tokens plugged in; those that cannot be used say why.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model
    readonly property TokenModel token: model.token

    Message {
        text: screen.token.fault
        width: parent.width
    }

    Repeater {
        model: screen.token.certificates

        ChoiceCard {
            required badge

            width: parent.width
            onActivated: screen.token.certificates.choose(index)
        }
    }
}
