// A key of the phone's number pad.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.AbstractButton {
    id: key

    property string glyph

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    Layout.minimumHeight: DockStyle.px(28)
    Layout.preferredHeight: DockStyle.px(50)
    Layout.maximumHeight: DockStyle.px(56)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button

    contentItem: Item {
        DockText {
            anchors.centerIn: parent
            visible: key.glyph === ""
            text: key.text
            color: DockStyle.phoneInk
            font.pixelSize: DockStyle.px(22)
            Accessible.ignored: true
        }
        DockIcon {
            anchors.centerIn: parent
            text: key.glyph
            color: DockStyle.phoneInk
            opacity: key.enabled ? 1 : 0.3
        }
    }
    background: Rectangle {
        radius: DockStyle.px(12)
        color: key.down ? DockStyle.phoneCodeGround : key.glyph === "" ? DockStyle.phoneBubble : "transparent"
        border.width: key.visualFocus ? DockStyle.px(2) : key.glyph === "" ? 1 : 0
        border.color: key.visualFocus ? DockStyle.phoneCode : DockStyle.phoneLine
    }
}
