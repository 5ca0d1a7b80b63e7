// Back and Next, always here; help and the officer, always here. In low reach the tools of the header, too, and on a lying
// glass all of it as a block beside the keyboard instead of a bar below it.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Rectangle {
    id: footer

    required property KioskModel model
    readonly property int heard: Heard.Last
    readonly property bool helps: model.page !== Page.OutOfOrder
    readonly property bool moves: model.backText.length > 0 || model.nextText.length > 0
    readonly property bool block: Theme.lowReach && Theme.wide
    // The tools stand above Back and Next instead of beside them.
    readonly property bool stacked: Theme.lowReach || !Theme.wide
    readonly property real side: block ? Theme.spacing * 2 : Theme.margin
    readonly property real inner: width - 2 * side
    // The tools of the session.
    readonly property int tooled: model.postponable ? 4 : 3
    readonly property real toolCell: !Theme.lowReach ? 0 : inner / (tooled + (block ? 0 : model.voice.on ? 3 : 2))
    // The header has the hotline where the tools leave no room for it.
    readonly property bool calls: !Theme.lowReach && !model.voice.on && model.hotline.length > 0
    readonly property real moving: Math.max(Theme.touchLarge, back.implicitHeight, next.implicitHeight)

    // What is being typed must be finished before anything is left.
    signal leaving

    color: Theme.surfaceRaised
    implicitHeight: stacked ? (helps ? tools.height + Theme.spacing * 0.4 : 0) + moving + 2 * Theme.spacing : Math.max(moving, tools.height) + Theme.spacing * 1.6
    visible: helps || moves

    Rectangle {
        color: Theme.line
        height: Theme.stroke
        width: parent.width
    }

    Rectangle {
        color: Theme.line
        height: parent.height
        visible: footer.block
        width: Theme.stroke
    }

    Flow {
        id: tools

        visible: footer.helps
        width: footer.width - x
        x: footer.stacked && !Theme.lowReach ? (footer.width - helpers.width) / 2 : footer.side - (Theme.lowReach ? 0 : Theme.spacing)
        y: footer.stacked ? Theme.spacing * 0.8 : (footer.height - height) / 2

        SessionTools {
            cell: footer.toolCell
            model: footer.model
            visible: Theme.lowReach
        }

        Row {
            id: helpers

            spacing: Theme.lowReach ? 0 : Theme.spacing

            ToolButton {
                glyph: Glyph.Help
                text: qsTr("Trợ giúp")
                width: footer.toolCell > 0 ? footer.toolCell : implicitWidth
                onActivated: footer.model.help()
            }

            ToolButton {
                glyph: Glyph.Officer
                text: qsTr("Gọi cán bộ")
                width: footer.toolCell > 0 ? footer.toolCell : implicitWidth
                onActivated: footer.model.callOfficer()
            }

            RepeatTool {
                model: footer.model
                width: footer.toolCell > 0 ? footer.toolCell : implicitWidth
            }

            HotlineMark {
                anchors.verticalCenter: parent.verticalCenter
                model: footer.model
                visible: footer.calls
            }
        }
    }

    PressButton {
        id: back

        anchors.bottom: parent.bottom
        anchors.bottomMargin: footer.stacked ? Theme.spacing : Theme.spacing * 0.8
        glyph: Glyph.Back
        height: footer.moving
        large: true
        text: footer.model.backText
        visible: text.length > 0
        width: footer.inner * (footer.block ? 0.45 : footer.stacked ? 0.36 : 0.2)
        x: footer.stacked ? footer.side : next.x - width - Theme.spacing * 1.5
        onActivated: {
            footer.leaving();
            footer.model.back();
        }
    }

    PressButton {
        id: next

        anchors.bottom: back.bottom
        available: footer.model.nextOpen
        glyph: footer.model.busy ? Glyph.Wait : Glyph.Next
        glyphAfter: true
        height: footer.moving
        kind: PressButton.Primary
        large: true
        reason: footer.model.busy ? qsTr("Đang chờ Cổng Dịch vụ công") : qsTr("Chưa đến lúc")
        text: footer.model.busy && !available ? qsTr("Đang gửi…") : footer.model.nextText
        visible: footer.model.nextText.length > 0
        width: footer.inner * (footer.block ? 0.51 : footer.stacked ? 0.6 : 0.26)
        x: footer.width - footer.side - width
        onActivated: {
            footer.leaving();
            footer.model.next();
        }
    }
}
