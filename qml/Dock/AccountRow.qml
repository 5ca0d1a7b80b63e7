import QtQuick
import QtQuick.Layouts

Item {
    id: row

    required property string fullName
    required property string idNumber
    required property int level
    required property string receiptCode
    required property string time
    required property bool isFounded

    implicitHeight: column.implicitHeight + DockStyle.px(18)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, mức %2").arg(row.fullName).arg(row.level)

    Rectangle {
        anchors.fill: parent
        radius: DockStyle.px(10)
        color: DockStyle.raised
    }
    ColumnLayout {
        id: column
        x: DockStyle.px(12)
        y: DockStyle.px(9)
        width: parent.width - 2 * x
        spacing: DockStyle.px(3)

        RowLayout {
            DockText {
                Layout.fillWidth: true
                text: row.fullName
                font.bold: true
                Accessible.ignored: true
            }
            Rectangle {
                implicitWidth: level.implicitWidth + DockStyle.px(16)
                implicitHeight: level.implicitHeight + DockStyle.px(4)
                radius: height / 2
                color: row.isFounded ? DockStyle.pressed : DockStyle.good
                DockText {
                    id: level
                    anchors.centerIn: parent
                    text: qsTr("Mức %1").arg(row.level)
                    color: row.isFounded ? DockStyle.ink : DockStyle.ground
                    font.pixelSize: DockStyle.textSmall
                    font.bold: true
                    Accessible.ignored: true
                }
            }
        }
        DockText {
            Layout.fillWidth: true
            text: row.isFounded ? qsTr("%1 · có từ trước").arg(row.idNumber) : qsTr("%1 · biên nhận %2").arg(row.idNumber).arg(row.receiptCode)
            color: DockStyle.inkMuted
            font.pixelSize: DockStyle.textSmall
            Accessible.name: text
        }
    }
}
