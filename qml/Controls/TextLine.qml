// A label and its value on one line, or the value under the label where the line is short.
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

    implicitHeight: Math.max(name.implicitHeight, value_.implicitHeight)

    Accessible.name: label + ": " + value
    Accessible.role: Accessible.StaticText

    Words {
        id: name

        anchors.baseline: value_.baseline
        muted: true
        text: line.label
        width: parent.width * line.labelShare - Theme.spacing
        Accessible.ignored: true
    }

    Words {
        id: value_

        anchors.right: parent.right
        font.pixelSize: line.large ? Theme.textTitle : Theme.textBody
        strong: true
        text: line.value
        width: parent.width * (1 - line.labelShare)
        Accessible.ignored: true
    }
}
