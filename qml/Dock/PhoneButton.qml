// A button on the phone's screen.
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: button

    property bool isMain: false
    property color ink: DockStyle.phoneInk

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: DockStyle.touch
    leftPadding: DockStyle.px(10)
    rightPadding: DockStyle.px(10)
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: DockText {
        text: button.text
        color: button.isMain ? DockStyle.phoneBubble : button.ink
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 11
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: DockStyle.px(12)
        opacity: button.enabled ? 1 : 0.45
        color: button.isMain ? DockStyle.phoneCode : button.down ? DockStyle.phoneLine : DockStyle.phoneBubble
        border.width: button.visualFocus ? DockStyle.px(2) : button.isMain ? 0 : 1
        border.color: button.visualFocus ? DockStyle.phoneInk : DockStyle.phoneLine
    }
}
