// The code from the message: six places that show only how many are filled, its time, and another code.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui
import Kiosk.Ui.Keyboard

Item {
    id: screen

    required property KioskModel model
    readonly property OtpModel otp: model.otp

    SecretDots {
        id: dots

        faulty: screen.otp.fault.length > 0
        filled: screen.otp.entry.length
        label: qsTr("Mã OTP")
        places: screen.otp.digits
        focus: true
        width: Math.min(parent.width, Theme.touch * 10)
        onEntered: screen.model.next()
    }

    SecretComposer {
        enterText: screen.model.nextText
        entry: screen.otp.entry
        keyboard: screen.model.keyboard
        kind: FieldKind.Otp
        target: dots
    }

    Message {
        id: message

        anchors.top: dots.bottom
        anchors.topMargin: Theme.spacing
        text: screen.otp.fault
        width: parent.width
    }

    Row {
        anchors.top: message.visible ? message.bottom : dots.bottom
        anchors.topMargin: Theme.spacing
        spacing: Theme.spacing

        PressButton {
            available: screen.otp.resendOpen && !screen.model.busy
            glyph: Glyph.Sms
            reason: text
            text: screen.otp.resend
            onActivated: screen.otp.askAgain()
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            muted: true
            text: screen.otp.life
            wrapMode: Text.NoWrap
        }
    }
}
