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
    readonly property real pictureHeight: Math.max(Theme.touchLarge, Math.min(Theme.mm(38 * Theme.zoom), height - entry.height - message.implicitHeight - Theme.spacing * 2))

    Rectangle {
        id: frame

        border.color: Theme.line
        border.width: Theme.stroke
        color: Theme.surfaceRaised
        height: screen.pictureHeight
        radius: Theme.radius
        width: parent.width - refresh.width - Theme.spacing

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

    PressButton {
        id: refresh

        anchors.right: parent.right
        anchors.verticalCenter: frame.verticalCenter
        available: !screen.captcha.loading
        glyph: Glyph.Refresh
        reason: qsTr("Hình đang được tải")
        text: qsTr("Đổi hình khác")
        onActivated: screen.captcha.refresh()
    }

    TypedEntry {
        id: entry

        anchors.top: frame.bottom
        anchors.topMargin: Theme.spacing
        display: screen.captcha.text
        faulty: screen.captcha.fault.length > 0
        focus: true
        label: qsTr("Mã xác thực")
        large: true
        placeholder: qsTr("Nhập mã xác thực")
        width: parent.width
        onCleared: screen.captcha.edit("")
        onEntered: screen.model.next()
        onTyped: text => screen.captcha.edit(text)
    }

    FieldComposer {
        enterText: screen.model.nextText
        keyboard: screen.model.keyboard
        kind: FieldKind.Captcha
        target: entry.input
    }

    Message {
        id: message

        anchors.top: entry.bottom
        anchors.topMargin: Theme.spacing
        text: screen.captcha.fault
        width: parent.width
    }
}
