// Whose certificate has signed, an e-mail address if the person has one, and what they agree to by going on.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui
import Kiosk.Ui.Keyboard

Item {
    id: screen

    required property KioskModel model
    readonly property CertificateModel certificate: model.certificate

    ScrollPane {
        anchors.fill: parent
        entry: entry.input
        faulty: screen.certificate.fault.length > 0
        focus: true
        remark: Theme.lowReach ? above : fault
        sinks: Theme.lowReach && screen.model.keyboard.open

        TextLines {
            model: screen.certificate.lines
            width: parent.width
        }

        Message {
            text: screen.certificate.remark
            tone: Tone.Caution
            width: parent.width
        }

        Message {
            id: above

            text: Theme.lowReach ? screen.certificate.fault : ""
            width: parent.width
        }

        TypedEntry {
            id: entry

            display: screen.certificate.email
            faulty: screen.certificate.fault.length > 0
            label: qsTr("Email (không bắt buộc)")
            placeholder: qsTr("Nhập email của bạn")
            width: parent.width
            onCleared: screen.certificate.edit("")
            onEntered: screen.model.next()
            onTyped: text => screen.certificate.edit(text)
        }

        Message {
            id: fault

            text: screen.certificate.fault
            visible: text.length > 0 && !Theme.lowReach
            width: parent.width
        }

        Words {
            muted: true
            text: qsTr("Bằng cách chạm “Đăng ký”, bạn đồng ý với Điều khoản, Chính sách chia sẻ thông tin của chúng tôi.")
            width: parent.width
        }

        Flow {
            spacing: Theme.spacing
            width: parent.width

            PressButton {
                glyph: Glyph.Document
                kind: PressButton.Quiet
                text: qsTr("Điều khoản")
                onActivated: screen.model.readTerms()
            }

            PressButton {
                glyph: Glyph.Privacy
                kind: PressButton.Quiet
                text: qsTr("Chính sách chia sẻ thông tin")
                width: Math.min(parent.width, implicitWidth)
                onActivated: screen.model.readPrivacy()
            }
        }
    }

    FieldComposer {
        enterText: screen.model.nextText
        keyboard: screen.model.keyboard
        kind: FieldKind.Email
        scope: screen
        target: entry.input
    }
}
