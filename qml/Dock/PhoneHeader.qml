// Whose phone it is just now; a chip for every number that has had a message.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Kiosk.Practice

ColumnLayout {
    id: header

    required property Handset handset

    spacing: DockStyle.px(8)

    DockText {
        Layout.fillWidth: true
        Layout.leftMargin: DockStyle.px(20)
        text: qsTr("Tin nhắn")
        color: DockStyle.phoneInk
        font.pixelSize: DockStyle.textTitle
        font.bold: true
        Accessible.ignored: true
    }
    ListView {
        id: chips
        Layout.fillWidth: true
        implicitHeight: DockStyle.px(36)
        leftMargin: DockStyle.px(18)
        rightMargin: DockStyle.px(18)
        spacing: DockStyle.px(8)
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        visible: count > 0
        model: header.handset.numbers
        currentIndex: header.handset.shownIndex
        highlightMoveDuration: DockStyle.blink
        delegate: T.AbstractButton {
            id: chip
            required property int index
            required property string modelData
            readonly property bool shown: index === header.handset.shownIndex
            height: chips.height
            width: implicitContentWidth + DockStyle.px(26)
            text: modelData
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Số %1").arg(modelData)
            onClicked: header.handset.showNumber(chip.index)
            contentItem: DockText {
                text: chip.text
                color: chip.shown ? DockStyle.phoneBubble : DockStyle.phoneInkMuted
                font.pixelSize: DockStyle.px(14)
                font.bold: chip.shown
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Rectangle {
                radius: height / 2
                color: chip.shown ? DockStyle.phoneCode : "transparent"
                border.width: chip.shown ? 0 : 1
                border.color: DockStyle.phoneInkMuted
            }
        }
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: DockStyle.phoneInk
        opacity: 0.12
    }
}
