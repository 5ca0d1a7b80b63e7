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
        focus: true
        sinks: Theme.lowReach

        Message {
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
            id: message

            text: screen.otp.fault
            visible: text.length > 0 && !Theme.lowReach
            width: parent.width
        }

        Item {
            height: Theme.lowReach ? 0 : Math.max(again.height, life.height)
            width: parent.width

            PressButton {
                id: again

                available: screen.otp.resendOpen && !screen.model.busy
                glyph: Glyph.Sms
                reason: text
                text: screen.otp.resend
                width: Math.min(implicitWidth, Theme.lowReach ? parent.width * 0.42 : parent.width)
                x: Theme.lowReach ? parent.width - width : 0
                y: Theme.lowReach ? -height - Theme.spacing : 0
                onActivated: screen.otp.askAgain()
            }

            Words {
                id: life

                anchors.left: again.right
                anchors.leftMargin: Theme.spacing
                anchors.right: parent.right
                anchors.verticalCenter: again.verticalCenter
                muted: true
                text: screen.otp.life
                visible: !Theme.lowReach
            }
        }
    }

    SecretComposer {
        enterText: screen.model.nextText
        entry: screen.otp.entry
        keyboard: screen.model.keyboard
        kind: FieldKind.Otp
        target: dots
    }
}
