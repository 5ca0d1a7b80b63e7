// The first thing anybody sees: what this is, what it takes, one button, and how the kiosk can be made easier.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: screen

    required property KioskModel model
    readonly property real half: Math.max(0, height - (Window.height > 0 ? Window.height : height) / 2)

    readonly property real factSize: !Theme.largeText ? Theme.textLarge : Theme.textBody

    // Low reach on a lying glass.
    readonly property bool aside: Theme.wide && Theme.lowReach

    Rectangle {
        id: hero

        color: Theme.hero
        height: Theme.wide ? bar.y : Math.max(parent.height * (Theme.lowReach ? 0.3 : 0.36), centre.y + centre.height + words.implicitHeight + (Theme.largeText ? 1.5 : 2) * Theme.margin)
        width: Theme.wide ? parent.width * (Theme.largeText ? 0.5 : 0.46) : parent.width

        Column {
            id: centre

            width: parent.width - 2 * x
            x: Theme.margin
            y: Theme.largeText ? Theme.spacing * 1.5 : Theme.margin

            Words {
                color: Theme.inkOnHero
                font.pixelSize: Theme.largeText ? Theme.textBody : Theme.textLarge
                text: screen.model.centre
                width: parent.width
            }

            HotlineMark {
                ink: Theme.inkOnHero
                model: screen.model
                visible: screen.model.hotline.length > 0 && !bar.calls
            }
        }

        Column {
            id: words

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin + (screen.aside ? others.height + Theme.spacing : 0)
            spacing: Theme.spacing
            width: parent.width - 2 * x
            x: Theme.margin

            Words {
                color: Theme.inkOnHero
                font.pixelSize: Theme.textHuge * (Theme.largeText ? Theme.wide ? 0.69 : 0.8 : screen.aside ? 0.8 : 1)
                lineHeight: 1
                strong: true
                text: screen.model.title
                width: parent.width
                Accessible.role: Accessible.Heading
            }

            Words {
                color: Theme.inkOnHero
                font.pixelSize: Theme.largeText ? Theme.textBody : Theme.textLarge
                text: screen.model.lead
                visible: !(screen.aside && Theme.largeText)
                width: parent.width
            }
        }

        // Black on black has an edge.
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            color: Theme.line
            height: Theme.wide ? parent.height : Theme.stroke
            visible: Theme.highContrast
            width: Theme.wide ? Theme.stroke : parent.width
        }
    }

    Item {
        id: room

        anchors.bottom: bar.top
        anchors.bottomMargin: screen.aside ? Theme.spacing * 0.5 : Theme.wide || Theme.lowReach || Theme.largeText ? Theme.spacing : Theme.margin * 0.8
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: Theme.wide ? parent.top : hero.bottom
        anchors.topMargin: Theme.wide || Theme.largeText ? Theme.spacing : Theme.margin
        width: parent.width - (Theme.wide ? hero.width : 0) - 2 * Theme.margin

        ScrollPane {
            id: facts

            anchors.bottom: begin.top
            anchors.bottomMargin: Theme.spacing * 1.5
            height: Math.min(implicitHeight, Math.max(0, begin.y - Theme.spacing * 1.5))
            spacing: Theme.spacing * (Theme.largeText ? 0.5 : Theme.wide ? 0.7 : 1.5)
            // In low reach nobody could scroll it.
            visible: height > 0 && !(Theme.lowReach && height < implicitHeight)
            width: parent.width

            IconLine {
                glyph: Glyph.IdCard
                size: screen.factSize
                text: qsTr("Cầm sẵn thẻ căn cước")
                width: parent.width
            }

            IconLine {
                glyph: Glyph.Phone
                size: screen.factSize
                text: qsTr("Mang điện thoại có số đứng tên bạn")
                width: parent.width
            }

            IconLine {
                glyph: Glyph.Lock
                size: screen.factSize
                text: qsTr("Xong việc, máy xóa hết thông tin của bạn")
                width: parent.width
            }
        }

        PressButton {
            id: begin

            anchors.bottom: switches.top
            anchors.bottomMargin: screen.aside ? Theme.spacing * 0.6 : Theme.spacing * (Theme.wide ? 1 : 1.5) + others.height + Theme.spacing
            focus: true
            glyph: Glyph.Touch
            height: Theme.touchLarge * (Theme.largeText ? screen.aside ? 0.95 : 1.15 : Theme.wide ? 1.3 : 1.6)
            kind: PressButton.Primary
            large: true
            text: qsTr("Bắt đầu")
            width: parent.width
            visible: screen.model.nextOpen
            onActivated: screen.model.begin()
        }

        // The other roads: above the switches, or where low reach leaves no room there at the foot of the hero.
        Grid {
            id: others

            readonly property real cell: columns === 1 ? width : (width - spacing) / 2

            columns: Theme.largeText || screen.aside ? 1 : 2
            spacing: Theme.spacing
            width: screen.aside ? hero.width - 2 * Theme.margin : room.width
            x: screen.aside ? Theme.margin - room.x : 0
            y: screen.aside ? room.height - height : switches.y - height - Theme.spacing * (Theme.wide ? 1 : 1.5)

            PressButton {
                glyph: Glyph.Key
                text: qsTr("Quên mật khẩu")
                width: others.columns === 1 ? others.width : others.cell * 0.84
                onActivated: screen.model.beginRecovery()
            }

            PressButton {
                glyph: Glyph.Later
                text: qsTr("Làm tiếp bằng mã trên phiếu")
                width: others.columns === 1 ? others.width : others.cell * 1.16
                onActivated: screen.model.beginResumption()
            }
        }

        ComfortSwitches {
            id: switches

            anchors.bottom: foot.visible ? foot.top : parent.bottom
            anchors.bottomMargin: foot.visible ? Theme.spacing * (Theme.wide ? 1 : 1.5) : 0
            model: screen.model
            width: parent.width
        }

        // For whoever looks after the kiosk; neither large letters nor low reach has room to spare for it.
        Words {
            id: foot

            anchors.bottom: parent.bottom
            horizontalAlignment: Text.AlignHCenter
            muted: true
            text: screen.model.note
            visible: text.length > 0 && !Theme.lowReach && !Theme.largeText
            width: parent.width
        }
    }

    StartBar {
        id: bar

        anchors.bottom: parent.bottom
        height: implicitHeight
        model: screen.model
        width: parent.width
    }
}
