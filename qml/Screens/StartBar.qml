// At the foot of the start screen what stands at the foot of every other: the other language, help, the officer, the
// voice once more, and the hotline where there is room for it.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Rectangle {
    id: bar

    required property KioskModel model
    readonly property int heard: Heard.Last
    readonly property real inner: width - 2 * Theme.margin
    readonly property bool calls: model.hotline.length > 0 && tools.width + Theme.spacing * 2 + hotline.implicitWidth <= inner
    readonly property int count: (model.otherLanguage.length > 0 ? 1 : 0) + (model.voice.on ? 1 : 0) + 2
    // Of each tool; as wide as its words where it is 0.
    readonly property real cell: Theme.largeText || Theme.lowReach && !Theme.wide ? inner / count : 0

    color: Theme.surfaceRaised
    implicitHeight: tools.height + Theme.spacing * (Theme.lowReach ? 0.4 : 0.8)

    Rectangle {
        color: Theme.line
        height: Theme.stroke
        width: parent.width
    }

    Row {
        id: tools

        anchors.verticalCenter: parent.verticalCenter
        spacing: bar.cell > 0 ? 0 : Theme.spacing
        x: bar.calls || bar.cell > 0 ? Theme.margin - (bar.cell > 0 ? 0 : Theme.spacing) : (bar.width - width) / 2

        LanguageTool {
            model: bar.model
            width: bar.cell > 0 ? bar.cell : implicitWidth
        }

        ToolButton {
            glyph: Glyph.Help
            text: qsTr("Trợ giúp")
            width: bar.cell > 0 ? bar.cell : implicitWidth
            onActivated: bar.model.help()
        }

        ToolButton {
            glyph: Glyph.Officer
            text: qsTr("Gọi cán bộ")
            width: bar.cell > 0 ? bar.cell : implicitWidth
            onActivated: bar.model.callOfficer()
        }

        RepeatTool {
            model: bar.model
            width: bar.cell > 0 ? bar.cell : implicitWidth
        }
    }

    HotlineMark {
        id: hotline

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        model: bar.model
        visible: bar.calls
    }
}
