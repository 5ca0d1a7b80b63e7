// Where one is, and the tools of the session; these move down to the footer for who cannot reach up here.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: header

    required property KioskModel model
    readonly property int heard: Heard.Last

    // Where the step bar stands when the header has room for it.
    readonly property real stepsX: width * 0.24
    readonly property real stepsRoom: tail - stepsX - Theme.spacing
    readonly property real tail: Theme.lowReach ? hotline.x : tools.x

    // Who listens has a tool in the footer where the hotline stands otherwise.
    readonly property bool calls: (Theme.lowReach || model.voice.on) && model.hotline.length > 0

    implicitHeight: Math.max(Theme.touch, tools.implicitHeight, whose.implicitHeight) + Theme.spacing

    Column {
        id: whose

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: (Theme.wide ? header.stepsX : header.tail) - Theme.margin - Theme.spacing

        Words {
            font.pixelSize: Theme.wide ? Theme.textSmall : Theme.textBody
            lineHeight: 1
            muted: true
            text: header.model.centre
            width: parent.width
        }

        HotlineMark {
            model: header.model
            visible: header.calls && !Theme.lowReach
        }
    }

    SessionTools {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.spacing
        anchors.verticalCenter: parent.verticalCenter
        model: header.model
        visible: !Theme.lowReach
    }

    HotlineMark {
        id: hotline

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        model: header.model
        visible: header.calls && Theme.lowReach
    }
}
