// The certificate is being checked, or the token signs: it stays where it is.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model
    readonly property TokenModel token: model.token

    TokenPlace {
        plugged: true
        width: parent.width
    }

    ProgressDots {
        anchors.horizontalCenter: parent.horizontalCenter
    }

    Message {
        text: screen.token.signing ? qsTr("Đừng rút USB ra khi chưa ký xong.") : qsTr("Để yên USB trong máy.")
        tone: screen.token.signing ? Tone.Caution : Tone.Neutral
        width: parent.width
    }
}
