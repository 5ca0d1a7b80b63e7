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

    ScrollPane {
        anchors.fill: parent
        entry: dots
        faulty: screen.otp.fault.length > 0
        focus: true
        remark: Theme.lowReach ? above : fault
        stops: !screen.model.keyboard.open
        sinks: Theme.lowReach

        Message {
            id: above

            text: Theme.lowReach ? screen.otp.fault : ""
            width: parent.width
        }

        Words {
            muted: true
            text: screen.otp.life
            visible: text.length > 0 && Theme.lowReach
            width: parent.width
        }

        Item {
            id: entry

            height: Theme.lowReach ? Math.max(dots.height, again.height) : dots.height
            width: parent.width

            SecretDots {
                id: dots

                faulty: screen.otp.fault.length > 0
                filled: screen.otp.entry.length
                focus: true
                label: qsTr("Mã OTP")
                places: screen.otp.digits
                width: Theme.lowReach ? parent.width * 0.56 : Math.min(parent.width, Theme.touch * 10)
                y: parent.height - height
                onEntered: screen.model.next()
            }
        }

        Message {
            id: fault

            text: screen.otp.fault
            visible: text.length > 0 && !Theme.lowReach
            width: parent.width
        }

        Item {
            id: below

            height: Math.max(again.height, life.height)
            visible: !Theme.lowReach
            width: parent.width

            // Beside the places where everything must be low.
            PressButton {
                id: again

                available: screen.otp.resendOpen && !screen.model.busy
                glyph: Glyph.Sms
                parent: Theme.lowReach ? entry : below
                reason: text
                text: screen.otp.resend
                width: Math.min(implicitWidth, parent.width * (Theme.lowReach ? 0.42 : 1))
                x: Theme.lowReach ? parent.width - width : 0
                y: Theme.lowReach ? parent.height - height : 0
                onActivated: screen.otp.askAgain()
            }

            Words {
                id: life

                muted: true
                text: screen.otp.life
                width: parent.width - x
                x: again.width + Theme.spacing
                y: (parent.height - height) / 2
            }
        }
    }

    SecretComposer {
        enterText: screen.model.nextText
        entry: screen.otp.entry
        keyboard: screen.model.keyboard
        kind: FieldKind.Otp
        scope: screen
        target: dots
    }
}
