// The password twice, and the checklist that tells how it stands while it is typed.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: screen

    required property KioskModel model
    readonly property PasswordModel password: model.password
    property bool repeating: false

    SecretLine {
        id: first

        faulty: screen.password.fault.length > 0 && !screen.password.firstGood
        filled: screen.password.entry.length
        focused: !screen.repeating
        good: screen.password.firstGood
        label: qsTr("Mật khẩu")
        placeholder: qsTr("Nhập mật khẩu")
        width: Theme.wide ? (parent.width - Theme.spacing) / 2 : parent.width
        onChosen: screen.repeating = false
    }

    SecretLine {
        id: second

        anchors.left: Theme.wide ? first.right : parent.left
        anchors.leftMargin: Theme.wide ? Theme.spacing : 0
        anchors.top: Theme.wide ? first.top : first.bottom
        anchors.topMargin: Theme.wide ? 0 : Theme.spacing
        faulty: screen.password.fault.length > 0 && screen.password.firstGood
        filled: screen.password.repeated.length
        focused: screen.repeating
        good: screen.password.same
        label: qsTr("Xác nhận mật khẩu")
        placeholder: qsTr("Nhập lại mật khẩu")
        width: first.width
        onChosen: screen.repeating = true
    }

    Message {
        id: message

        anchors.top: second.bottom
        anchors.topMargin: Theme.spacing
        text: screen.password.fault
        width: parent.width
    }

    Grid {
        anchors.top: message.visible ? message.bottom : second.bottom
        anchors.topMargin: Theme.spacing
        columns: 2
        columnSpacing: Theme.spacing
        rowSpacing: Theme.spacing * 0.4
        width: parent.width

        Repeater {
            model: screen.password.checklist

            CheckLine {
                width: (screen.width - Theme.spacing) / 2
            }
        }
    }
}
