// A form with a field of every kind above the keyboard.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Keyboard
import Kiosk.Theme
import Kiosk.Ui.Keyboard

Rectangle {
    id: scene

    required property KeyboardModel keyboard
    required property SecretEntry secret

    color: Theme.surface

    component Field: Rectangle {
        id: field

        required property int kind
        required property KeyboardModel keyboard
        required property real room
        property alias text: input.text
        property alias input: input

        width: Math.min(room - Theme.mm(20), Theme.mm(220))
        height: Theme.mm(15)
        radius: Theme.radius
        color: Theme.surfaceRaised
        border.width: input.activeFocus ? Theme.mm(0.6) : Theme.mm(0.3)
        border.color: input.activeFocus ? Theme.accent : Theme.line

        TextInput {
            id: input

            property int accepts: 0

            objectName: field.objectName + "Input"
            anchors.fill: parent
            anchors.leftMargin: Theme.mm(4)
            verticalAlignment: TextInput.AlignVCenter
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textLarge
            color: Theme.ink
            activeFocusOnTab: true
            onAccepted: accepts += 1

            FieldComposer {
                target: input
                keyboard: field.keyboard
                kind: field.kind
            }
        }
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.mm(6)
        spacing: Theme.mm(3)

        Field { objectName: "name"; kind: FieldKind.PersonName; keyboard: scene.keyboard; room: scene.width }
        Field { objectName: "address"; kind: FieldKind.VietnameseText; keyboard: scene.keyboard; room: scene.width }
        Field { objectName: "email"; kind: FieldKind.Email; keyboard: scene.keyboard; room: scene.width }
        Field { objectName: "date"; kind: FieldKind.Date; keyboard: scene.keyboard; room: scene.width }
        Field { objectName: "captcha"; kind: FieldKind.Captcha; keyboard: scene.keyboard; room: scene.width }

        Rectangle {
            id: dots

            objectName: "secret"
            width: Theme.mm(100)
            height: Theme.mm(15)
            radius: Theme.radius
            color: Theme.surfaceRaised
            border.width: dots.activeFocus ? Theme.mm(0.6) : Theme.mm(0.3)
            border.color: dots.activeFocus ? Theme.accent : Theme.line
            activeFocusOnTab: true

            SecretComposer {
                objectName: "secretComposer"
                target: dots
                keyboard: scene.keyboard
                entry: scene.secret
                kind: FieldKind.Password
            }

            Row {
                anchors.centerIn: parent
                spacing: Theme.mm(2)

                Repeater {
                    model: scene.secret.length

                    Rectangle {
                        width: Theme.mm(3)
                        height: width
                        radius: width / 2
                        color: Theme.ink
                    }
                }
            }
        }
    }

    KeyboardPanel {
        objectName: "panel"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: scene.keyboard.open
        keyboard: scene.keyboard
        windowHeight: scene.height
    }
}
