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
    readonly property bool sideBySide: Theme.wide || Theme.lowReach

    onVisibleChanged: if (visible)
        first.focus = true

    component Checklist: Flow {
        id: list

        spacing: Theme.spacing * 0.4
        width: parent.width

        Repeater {
            model: screen.password.checklist

            CheckLine {
                most: list.width
            }
        }
    }

    ScrollPane {
        anchors.fill: parent
        entry: screen.password.firstGood ? second : first
        faulty: screen.password.fault.length > 0
        focus: true
        remark: Theme.lowReach ? above : message
        stops: !screen.model.keyboard.open
        sinks: Theme.lowReach
        spacing: Theme.spacing * 0.8

        Checklist {
            visible: Theme.lowReach
        }

        Message {
            id: above

            text: Theme.lowReach ? message.text : ""
            tone: message.tone
            width: parent.width
        }

        Grid {
            columns: screen.sideBySide ? 2 : 1
            columnSpacing: Theme.spacing
            rowSpacing: Theme.spacing * 0.8
            verticalItemAlignment: Grid.AlignBottom
            width: parent.width

            SecretLine {
                id: first

                faulty: screen.password.fault.length > 0 && !screen.password.firstGood
                filled: screen.password.entry.length
                focus: true
                good: screen.password.firstGood
                label: qsTr("Mật khẩu")
                placeholder: qsTr("Nhập mật khẩu")
                width: screen.sideBySide ? (parent.width - Theme.spacing) / 2 : parent.width
                onEntered: second.forceActiveFocus()
            }

            SecretLine {
                id: second

                faulty: screen.password.fault.length > 0 && screen.password.firstGood
                filled: screen.password.repeated.length
                good: screen.password.same
                label: qsTr("Xác nhận mật khẩu")
                placeholder: qsTr("Nhập lại mật khẩu")
                width: first.width
                onEntered: screen.model.next()
            }
        }

        Message {
            id: message

            text: screen.password.advice.length > 0 ? screen.password.advice : screen.password.fault
            tone: screen.password.fault.length > 0 ? Tone.Bad : Tone.Caution
            visible: text.length > 0 && !Theme.lowReach
            width: parent.width
        }

        Checklist {
            visible: !Theme.lowReach
        }
    }

    SecretComposer {
        entry: screen.password.entry
        keyboard: screen.model.keyboard
        kind: FieldKind.Password
        scope: screen
        target: first
    }

    SecretComposer {
        enterText: screen.model.nextText
        entry: screen.password.repeated
        keyboard: screen.model.keyboard
        kind: FieldKind.Password
        scope: screen
        target: second
    }
}
