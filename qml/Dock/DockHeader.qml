import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

RowLayout {
    id: header

    required property Desk desk
    property bool isNarrow: false

    spacing: DockStyle.px(10)

    Rectangle {
        implicitWidth: mark.implicitWidth + DockStyle.px(20)
        implicitHeight: DockStyle.px(32)
        radius: DockStyle.px(6)
        color: DockStyle.accent
        DockText {
            id: mark
            anchors.centerIn: parent
            text: qsTr("TẬP HUẤN")
            color: DockStyle.inkOnAccent
            font.bold: true
            font.letterSpacing: 1
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        opacity: width > DockStyle.px(160) ? 1 : 0 // no half words
        spacing: 0
        DockText {
            Layout.fillWidth: true
            text: qsTr("Bàn điều khiển tập huấn")
            font.pixelSize: DockStyle.textLarge
            font.bold: true
            Accessible.role: Accessible.Heading
        }
        DockText {
            Layout.fillWidth: true
            visible: !header.isNarrow
            text: qsTr("Công cụ để thử, không có ở máy kiosk thật.")
            color: DockStyle.inkMuted
            font.pixelSize: DockStyle.textSmall
        }
    }
    ForgetButton {
        desk: header.desk
        isNarrow: header.isNarrow
    }
    DockButton {
        text: header.desk.language === "vi" ? "English" : "Tiếng Việt"
        glyph: "translate"
        onClicked: header.desk.language = header.desk.language === "vi" ? "en" : "vi"
    }
    DockButton {
        text: header.isNarrow ? "" : qsTr("Kết thúc")
        glyph: "power_settings_new"
        Accessible.name: qsTr("Kết thúc")
        onClicked: header.desk.leave()
    }
}
