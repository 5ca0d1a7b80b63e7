// The person answers on the phone or in the mailbox: the code to compare, the time left, and help when nothing is seen there.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model
    readonly property PromptModel prompt: model.prompt
    // The person has said that nothing is seen.
    property bool unseen: false

    onVisibleChanged: screen.unseen = false

    Message {
        text: screen.prompt.fault
        width: parent.width
    }

    Message {
        text: screen.prompt.line
        tone: Tone.Caution
        width: parent.width
    }

    Rectangle {
        border.color: Theme.accent
        border.width: Theme.strokeStrong
        color: Theme.surfaceRaised
        height: compared.implicitHeight + 2 * Theme.spacing
        radius: Theme.radius
        visible: screen.prompt.code.length > 0
        width: parent.width

        Column {
            id: compared

            spacing: Theme.spacing * 0.4
            width: parent.width - 2 * Theme.spacing
            x: Theme.spacing
            y: Theme.spacing

            Words {
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Mã này phải giống mã trên điện thoại của bạn")
                width: parent.width
            }

            Words {
                color: Theme.accent
                font.letterSpacing: Theme.mm(1)
                font.pixelSize: Theme.textHuge
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                strong: true
                text: screen.prompt.code
                width: parent.width
                Accessible.name: qsTr("Mã: %1").arg(screen.prompt.codeName)
            }

            Words {
                horizontalAlignment: Text.AlignHCenter
                muted: true
                text: qsTr("Khác nhau thì đừng nhập PIN: hãy từ chối trên điện thoại.")
                width: parent.width
            }
        }
    }

    Row {
        spacing: Theme.spacing
        visible: screen.prompt.live

        ProgressDots {
            anchors.verticalCenter: parent.verticalCenter
        }

        Words {
            strong: true
            text: screen.prompt.life
            visible: text.length > 0
            wrapMode: Text.NoWrap
        }
    }

    Flow {
        spacing: Theme.spacing
        width: parent.width

        PressButton {
            available: screen.prompt.resendOpen
            glyph: Glyph.Refresh
            kind: screen.prompt.live ? PressButton.Secondary : PressButton.Primary
            reason: screen.prompt.resend
            text: screen.prompt.resend
            width: Math.min(parent.width, implicitWidth)
            onActivated: screen.prompt.askAgain()
        }

        PressButton {
            glyph: Glyph.Help
            text: qsTr("Tôi không thấy thông báo")
            visible: screen.prompt.live && !screen.unseen
            width: Math.min(parent.width, implicitWidth)
            onActivated: screen.unseen = true
        }
    }

    Repeater {
        model: screen.prompt.advice

        IconPassage {
            visible: screen.unseen || !screen.prompt.live
            width: parent.width
        }
    }
}
