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

    // Lying and low there is no room above the entry: the picture stands beside it.
    readonly property bool inLine: Theme.lowReach && Theme.wide

    ScrollPane {
        anchors.fill: parent
        entry: entry.input
        faulty: screen.captcha.fault.length > 0
        focus: true
        remark: Theme.lowReach ? above : message
        stops: !screen.model.keyboard.open
        sinks: Theme.lowReach

        Item {
            id: upper

            height: screen.pictureHeight
            visible: !screen.inLine
            width: parent.width

            Rectangle {
                id: frame

                border.color: Theme.line
                border.width: Theme.stroke
                color: "white"
                height: parent.height
                parent: screen.inLine ? line : upper
                radius: Theme.radius
                width: screen.inLine ? parent.width * 0.32 : parent.width - (Theme.lowReach ? 0 : refresh.width + Theme.spacing)

                CaptchaPicture {
                    anchors.fill: parent
                    anchors.margins: Theme.spacing * 0.5
                    captcha: screen.captcha
                    visible: !screen.captcha.loading
                    Accessible.description: screen.captcha.spoken
                    Accessible.name: qsTr("Hình mã xác thực")
                    Accessible.role: Accessible.Graphic
                }

                ProgressDots {
                    anchors.centerIn: parent
                    visible: screen.captcha.loading
                }
            }

            // Beside the picture; in low reach beside the entry.
            PressButton {
                id: refresh

                available: !screen.captcha.loading
                glyph: Glyph.Refresh
                parent: Theme.lowReach ? line : upper
                reason: qsTr("Hình đang được tải")
                text: qsTr("Đổi hình khác")
                width: Math.min(implicitWidth, parent.width * (screen.inLine ? 0.26 : Theme.lowReach ? 0.34 : 0.4))
                x: parent.width - width
                y: Theme.lowReach ? parent.height - height : (parent.height - height) / 2
                onActivated: screen.captcha.refresh()
            }
        }

        Message {
            id: above

            text: Theme.lowReach ? screen.captcha.fault : ""
            width: parent.width
        }

        Item {
            id: line

            height: Math.max(entry.height, Theme.lowReach ? refresh.height : 0)
            width: parent.width

            TypedEntry {
                id: entry

                display: screen.captcha.text
                faulty: screen.captcha.fault.length > 0
                focus: true
                label: qsTr("Mã xác thực")
                large: true
                placeholder: screen.inLine || (Theme.lowReach && Theme.largeText) ? "" : qsTr("Nhập mã xác thực")
                width: parent.width - x - (Theme.lowReach ? refresh.width + Theme.spacing : 0)
                x: screen.inLine ? frame.width + Theme.spacing : 0
                y: parent.height - height
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
        scope: screen
        target: entry.input
    }
}
