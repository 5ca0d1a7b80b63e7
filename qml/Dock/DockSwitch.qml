// On or off, with words for both.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.AbstractButton {
    id: control

    required property string standing

    implicitHeight: DockStyle.touch
    Accessible.role: Accessible.CheckBox
    Accessible.name: control.text
    Accessible.description: control.standing
    Accessible.checkable: true
    Accessible.checked: control.checked

    contentItem: RowLayout {
        spacing: DockStyle.px(10)
        DockText {
            text: control.text
            Accessible.ignored: true
        }
        DockText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            text: control.standing
            color: control.checked ? DockStyle.good : DockStyle.bad
            Accessible.ignored: true
        }
        Rectangle {
            implicitWidth: DockStyle.px(52)
            implicitHeight: DockStyle.px(30)
            radius: height / 2
            color: control.checked ? DockStyle.good : DockStyle.raised
            border.width: control.visualFocus ? DockStyle.px(2) : 1
            border.color: control.visualFocus ? DockStyle.ink : control.checked ? DockStyle.good : DockStyle.edge
            Rectangle {
                width: DockStyle.px(22)
                height: width
                radius: width / 2
                y: DockStyle.px(4)
                x: control.checked ? parent.width - width - y : y
                color: control.checked ? DockStyle.ground : DockStyle.edge
                Behavior on x {
                    NumberAnimation {
                        duration: DockStyle.blink
                    }
                }
            }
        }
    }
}
