// A label and its value on one line, or the value under the label.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: line

    readonly property int heard: Heard.OnAsk
    required property string label
    required property string value
    property real labelShare: 0.4
    property bool large: false
    property bool stacked: false

    implicitHeight: stacked ? value_.y + value_.implicitHeight : Math.max(name.implicitHeight, value_.implicitHeight)

    Accessible.name: label + ": " + value
    Accessible.role: Accessible.StaticText

    Words {
        id: name

        muted: true
        text: line.label
        width: line.stacked ? parent.width : parent.width * line.labelShare - Theme.spacing
        y: line.stacked ? 0 : value_.baselineOffset - baselineOffset
        Accessible.ignored: true
    }

    Words {
        id: value_

        anchors.right: parent.right
        font.pixelSize: line.large ? Theme.textTitle : Theme.textBody
        strong: true
        text: line.value
        width: line.stacked ? parent.width : parent.width * (1 - line.labelShare)
        y: line.stacked ? name.implicitHeight : 0
        Accessible.ignored: true
    }
}
