pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: control

    property string glyph
    property color ink: DockStyle.ink

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: DockStyle.touch
    leftPadding: DockStyle.px(12)
    rightPadding: DockStyle.px(14)
    font.family: DockStyle.fontFamily
    font.pixelSize: DockStyle.textBody
    Accessible.name: text

    contentItem: Row {
        spacing: DockStyle.px(6)
        DockIcon {
            visible: control.glyph !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: control.glyph
            color: control.ink
        }
        DockText {
            visible: text !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            font: control.font
            color: control.ink
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: DockStyle.px(8)
        color: control.down ? DockStyle.pressed : control.hovered ? DockStyle.raised : "transparent"
        border.width: control.visualFocus ? DockStyle.px(2) : 1
        border.color: control.visualFocus ? DockStyle.accent : DockStyle.line
    }
}
