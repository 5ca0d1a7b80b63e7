import QtQuick
import QtQuick.Templates as T

T.ScrollBar {
    id: control

    implicitWidth: DockStyle.px(6)
    minimumSize: 0.1
    visible: size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        radius: width / 2
        color: control.pressed ? DockStyle.edge : DockStyle.line
    }
}
