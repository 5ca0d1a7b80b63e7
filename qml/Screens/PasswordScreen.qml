// The password twice, and the checklist that tells how it stands while it is typed.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui
import Kiosk.Ui.Keyboard

Item {
    id: screen

    required property KioskModel model
    readonly property PasswordModel password: model.password

    onVisibleChanged: if (visible)
        first.focus = true

    SecretLine {
        id: first

        faulty: screen.password.fault.length > 0 && !screen.password.firstGood
        filled: screen.password.entry.length
        focus: true
        good: screen.password.firstGood
        label: qsTr("Mật khẩu")
        placeholder: qsTr("Nhập mật khẩu")
        width: Theme.wide ? (parent.width - Theme.spacing) / 2 : parent.width
        onEntered: second.forceActiveFocus()
    }

    SecretLine {
        id: second

        anchors.left: Theme.wide ? first.right : parent.left
        anchors.leftMargin: Theme.wide ? Theme.spacing : 0
        anchors.top: Theme.wide ? first.top : first.bottom
        anchors.topMargin: Theme.wide ? 0 : Theme.spacing * 0.8
        faulty: screen.password.fault.length > 0 && screen.password.firstGood
        filled: screen.password.repeated.length
        good: screen.password.same
        label: qsTr("Xác nhận mật khẩu")
        placeholder: qsTr("Nhập lại mật khẩu")
        width: first.width
        onEntered: screen.model.next()
    }

    SecretComposer {
        entry: screen.password.entry
        keyboard: screen.model.keyboard
        kind: FieldKind.Password
        target: first
    }

    SecretComposer {
        enterText: screen.model.nextText
        entry: screen.password.repeated
        keyboard: screen.model.keyboard
        kind: FieldKind.Password
        target: second
    }

    Message {
        id: message

        anchors.top: second.bottom
        anchors.topMargin: Theme.spacing * 0.8
        text: screen.password.advice.length > 0 ? screen.password.advice : screen.password.fault
        tone: screen.password.fault.length > 0 ? Tone.Bad : Tone.Caution
        width: parent.width
    }

    Flow {
        anchors.top: message.visible ? message.bottom : second.bottom
        anchors.topMargin: Theme.spacing * 0.8
        spacing: Theme.spacing * 0.4
        width: parent.width

        Repeater {
            model: screen.password.checklist

            CheckLine {}
        }
    }
}
