import QtQuick
import QtQuick.Layouts

RowLayout {
    id: mark

    required property int number
    required property string text
    required property bool isDue
    required property bool isDone

    spacing: DockStyle.px(10)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Bước %1: %2").arg(mark.number).arg(mark.text)
    Accessible.description: mark.isDue ? qsTr("đang đến bước này") : ""

    Rectangle {
        implicitWidth: DockStyle.px(30)
        implicitHeight: implicitWidth
        radius: width / 2
        color: mark.isDone ? DockStyle.good : mark.isDue ? DockStyle.accent : "transparent"
        border.width: mark.isDone || mark.isDue ? 0 : 1
        border.color: DockStyle.edge
        DockText {
            anchors.centerIn: parent
            visible: !mark.isDone
            text: mark.number
            color: mark.isDue ? DockStyle.inkOnAccent : DockStyle.inkMuted
            font.bold: true
            Accessible.ignored: true
        }
        DockIcon {
            anchors.centerIn: parent
            visible: mark.isDone
            text: "check"
            color: DockStyle.ground
        }
    }
    DockText {
        Layout.fillWidth: true
        text: mark.text
        color: mark.isDue ? DockStyle.ink : DockStyle.inkMuted
        font.bold: mark.isDue
        font.pixelSize: DockStyle.px(14)
        wrapMode: Text.Wrap
        maximumLineCount: 2
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
