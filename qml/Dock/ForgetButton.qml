// Forgets messages and accounts; asks once more in the same place.
import QtQuick
import Kiosk.Practice

Row {
    id: forget

    required property Desk desk
    property bool isNarrow: false
    property bool isAsking: false

    spacing: DockStyle.px(8)

    Timer {
        interval: 6000
        running: forget.isAsking
        onTriggered: forget.isAsking = false
    }
    DockButton {
        visible: !forget.isAsking
        text: forget.isNarrow ? "" : qsTr("Xóa dữ liệu tập huấn")
        glyph: "restart_alt"
        Accessible.name: qsTr("Xóa dữ liệu tập huấn")
        onClicked: forget.isAsking = true
    }
    DockButton {
        visible: forget.isAsking
        text: qsTr("Xóa hết")
        glyph: "delete"
        ink: DockStyle.bad
        Accessible.name: qsTr("Xóa hết tin nhắn và tài khoản đã đăng ký")
        onClicked: {
            forget.isAsking = false;
            forget.desk.forget();
        }
    }
    DockButton {
        visible: forget.isAsking
        text: qsTr("Giữ lại")
        onClicked: forget.isAsking = false
    }
}
