// The dark screen of a phone that is off.
import QtQuick

Rectangle {
    color: DockStyle.phoneBody
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Điện thoại đang tắt")
    Accessible.ignored: !visible

    MouseArea { // nothing below is to be touched through it
        anchors.fill: parent
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - DockStyle.px(48)
        spacing: DockStyle.px(12)
        DockIcon {
            width: parent.width
            text: "power_settings_new"
            color: DockStyle.edge
            font.pixelSize: DockStyle.px(48)
        }
        DockText {
            width: parent.width
            text: qsTr("Điện thoại đang tắt")
            color: DockStyle.inkMuted
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
    }
}
