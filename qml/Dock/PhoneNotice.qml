// Slides in when a message arrives and leaves by itself.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: notice

    property string code
    property bool isOut: false

    function show(code: string) {
        notice.code = code;
        notice.isOut = true;
        stay.restart();
    }

    x: DockStyle.px(10)
    y: isOut ? DockStyle.px(10) : -height - DockStyle.px(6)
    visible: y > -height
    implicitHeight: row.implicitHeight + DockStyle.px(22)
    radius: DockStyle.px(18)
    color: DockStyle.phoneInk
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Tin nhắn mới: mã OTP %1").arg(notice.code)
    Accessible.ignored: !visible

    Behavior on y {
        NumberAnimation {
            duration: 2 * DockStyle.blink
            easing.type: Easing.OutCubic
        }
    }
    Timer {
        id: stay
        interval: 3500
        onTriggered: notice.isOut = false
    }
    RowLayout {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        x: DockStyle.px(14)
        width: parent.width - 2 * x
        spacing: DockStyle.px(12)
        DockIcon {
            text: "sms"
            color: DockStyle.accent
            font.pixelSize: DockStyle.px(26)
        }
        ColumnLayout {
            spacing: 0
            DockText {
                Layout.fillWidth: true
                text: qsTr("Tin nhắn mới")
                font.pixelSize: DockStyle.textSmall
                color: DockStyle.inkMuted
                Accessible.ignored: true
            }
            DockText {
                text: notice.code
                font.pixelSize: DockStyle.textTitle
                font.bold: true
                Accessible.ignored: true
            }
        }
    }
}
