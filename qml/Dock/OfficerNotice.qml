// A kiosk called an officer: stays until somebody says that one has come.
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

Rectangle {
    id: notice

    required property OfficerAlert alert

    visible: alert.isOpen
    implicitHeight: row.implicitHeight + DockStyle.px(16)
    radius: DockStyle.radius
    color: DockStyle.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Máy kiosk gọi cán bộ lúc %1, màn hình %2").arg(alert.time).arg(alert.step)
    Accessible.ignored: !visible

    RowLayout {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        x: DockStyle.px(16)
        width: parent.width - 2 * x
        spacing: DockStyle.px(12)
        DockIcon {
            text: "support_agent"
            color: DockStyle.inkOnAccent
            font.pixelSize: DockStyle.px(28)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            DockText {
                Layout.fillWidth: true
                text: qsTr("Máy kiosk gọi cán bộ lúc %1").arg(notice.alert.time)
                color: DockStyle.inkOnAccent
                font.bold: true
                Accessible.ignored: true
            }
            DockText {
                Layout.fillWidth: true
                text: qsTr("Đang ở màn hình %1. Máy sẽ chờ lâu hơn bình thường.").arg(notice.alert.step)
                color: DockStyle.inkOnAccent
                font.pixelSize: DockStyle.textSmall
                Accessible.ignored: true
            }
        }
        DockButton {
            text: qsTr("Cán bộ đã đến")
            glyph: "check"
            ink: DockStyle.inkOnAccent
            onClicked: notice.alert.close()
        }
    }
}
