// The picture, what it says, and another picture.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui
import Kiosk.Ui.Keyboard

Item {
    id: screen

    required property KioskModel model
    readonly property CaptchaModel captcha: model.captcha
    readonly property real rest: entry.height + (screen.captcha.fault.length > 0 ? message.implicitHeight + Theme.spacing : 0) + Theme.spacing
    readonly property real pictureHeight: Math.max(Theme.touchLarge, Math.min(Theme.mm(38 * Theme.zoom), height - rest))

    ScrollPane {
        anchors.fill: parent
        focus: true
        sinks: Theme.lowReach

        Item {
            height: screen.pictureHeight
            width: parent.width

            Rectangle {
                border.color: Theme.line
                border.width: Theme.stroke
                color: "white"
                height: parent.height
                radius: Theme.radius
                width: parent.width - (Theme.lowReach ? 0 : refresh.width + Theme.spacing)

                CaptchaPicture {
                    anchors.fill: parent
                    anchors.margins: Theme.spacing * 0.5
                    captcha: screen.captcha
                    visible: !screen.captcha.loading
                    Accessible.name: qsTr("Hình mã xác thực")
                    Accessible.role: Accessible.Graphic
                }

                ProgressDots {
                    anchors.centerIn: parent
                    visible: screen.captcha.loading
                }
            }
        }

        Message {
            text: Theme.lowReach ? screen.captcha.fault : ""
            width: parent.width
        }

        Item {
            height: entry.height
            width: parent.width

            PressButton {
                id: refresh

                available: !screen.captcha.loading
                glyph: Glyph.Refresh
                reason: qsTr("Hình đang được tải")
                text: qsTr("Đổi hình khác")
                width: Math.min(implicitWidth, parent.width * 0.4)
                x: parent.width - width
                // Beside the picture; in low reach beside the entry.
                y: Theme.lowReach ? parent.height - height : -Theme.spacing - (screen.pictureHeight + height) / 2
                onActivated: screen.captcha.refresh()
            }

            TypedEntry {
                id: entry

                display: screen.captcha.text
                faulty: screen.captcha.fault.length > 0
                focus: true
                label: qsTr("Mã xác thực")
                large: true
                placeholder: qsTr("Nhập mã xác thực")
                width: parent.width - (Theme.lowReach ? refresh.width + Theme.spacing : 0)
                onCleared: screen.captcha.edit("")
                onEntered: screen.model.next()
                onTyped: text => screen.captcha.edit(text)
            }
        }

        Message {
            id: message

            text: screen.captcha.fault
            visible: text.length > 0 && !Theme.lowReach
            width: parent.width
        }
    }

    FieldComposer {
        enterText: screen.model.nextText
        keyboard: screen.model.keyboard
        kind: FieldKind.Captcha
        target: entry.input
    }
}
