// The first thing anybody sees: what this is, what it takes, and one button.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: screen

    required property KioskModel model

    Rectangle {
        id: hero

        color: Theme.accent
        height: Theme.wide ? parent.height : parent.height * 0.46
        width: Theme.wide ? parent.width * 0.5 : parent.width

        Words {
            color: Theme.inkOnAccent
            font.pixelSize: Theme.textLarge
            text: screen.model.centre
            width: parent.width - 2 * x
            x: Theme.margin
            y: Theme.margin
        }

        Column {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin * (Theme.wide ? 2 : 1.5)
            spacing: Theme.spacing
            width: parent.width - 2 * x
            x: Theme.margin

            Words {
                color: Theme.inkOnAccent
                font.pixelSize: Theme.textHuge
                lineHeight: 1
                strong: true
                text: screen.model.title
                width: parent.width
                Accessible.role: Accessible.Heading
            }

            Words {
                color: Theme.inkOnAccent
                font.pixelSize: Theme.textLarge
                text: screen.model.lead
                width: parent.width
            }
        }
    }

    Column {
        id: facts

        readonly property real side: Theme.wide ? hero.width + Theme.margin * 1.5 : Theme.margin

        anchors.bottom: begin.top
        anchors.bottomMargin: Theme.margin
        spacing: Theme.spacing * 1.5
        width: parent.width - x - Theme.margin
        x: side

        IconLine {
            glyph: Glyph.IdCard
            text: qsTr("Cầm sẵn thẻ căn cước")
            width: parent.width
        }

        IconLine {
            glyph: Glyph.Phone
            text: qsTr("Mang điện thoại có số đứng tên bạn")
            width: parent.width
        }

        IconLine {
            glyph: Glyph.Lock
            text: qsTr("Xong việc, máy xóa hết thông tin của bạn")
            width: parent.width
        }
    }

    PressButton {
        id: begin

        anchors.bottom: languages.top
        anchors.bottomMargin: Theme.spacing
        anchors.left: facts.left
        anchors.right: facts.right
        focus: true
        glyph: Glyph.Touch
        height: Theme.touchLarge * (Theme.wide ? 1.4 : 1.7)
        kind: PressButton.Primary
        large: true
        text: qsTr("Bắt đầu")
        onActivated: screen.model.begin()
    }

    Words {
        id: languages

        anchors.bottom: help.top
        anchors.bottomMargin: Theme.margin
        anchors.left: facts.left
        anchors.right: facts.right
        horizontalAlignment: Text.AlignHCenter
        muted: true
        text: screen.model.languageNames
    }

    Words {
        id: help

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: facts.left
        anchors.right: facts.right
        horizontalAlignment: Text.AlignHCenter
        muted: true
        text: screen.model.hotline.length > 0 ? qsTr("Cần giúp? Hỏi cán bộ ở quầy hoặc gọi %1").arg(screen.model.hotline) : ""
    }
}
