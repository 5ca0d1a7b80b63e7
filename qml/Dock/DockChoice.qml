// One of several, exactly one of which holds.
import QtQuick
import QtQuick.Templates as T

T.RadioButton {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: DockStyle.px(40)
    leftPadding: DockStyle.px(12)
    rightPadding: DockStyle.px(12)
    autoExclusive: false // the model says which one holds
    checkable: false
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true

    contentItem: DockText {
        text: control.text
        color: control.checked ? DockStyle.inkOnAccent : DockStyle.ink
        font.bold: control.checked
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: DockStyle.px(8)
        color: control.checked ? DockStyle.accent : control.down ? DockStyle.pressed
                                                                 : control.hovered ? DockStyle.pressed : DockStyle.raised
        border.width: control.visualFocus ? DockStyle.px(2) : 0
        border.color: DockStyle.ink
        Behavior on color {
            ColorAnimation {
                duration: DockStyle.blink
            }
        }
    }
}
