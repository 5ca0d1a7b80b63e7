import QtQuick
import QtQuick.Layouts

Item {
    id: message

    required property string code
    required property string text
    required property string time
    required property bool isNewest

    implicitHeight: bubble.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: message.code === "" ? message.text : qsTr("Mã OTP %1").arg(message.code)

    Rectangle {
        id: bubble
        x: DockStyle.px(12)
        width: parent.width - 2 * x
        implicitHeight: column.implicitHeight + DockStyle.px(24)
        radius: DockStyle.px(14)
        color: DockStyle.phoneBubble
        border.width: 1
        border.color: message.isNewest ? DockStyle.phoneCode : DockStyle.phoneLine

        ColumnLayout {
            id: column
            x: DockStyle.px(12)
            y: DockStyle.px(12)
            width: parent.width - 2 * x
            spacing: DockStyle.px(8)

            RowLayout {
                DockText {
                    Layout.fillWidth: true
                    text: qsTr("Cổng Dịch vụ công")
                    color: DockStyle.phoneInkMuted
                    font.pixelSize: DockStyle.textSmall
                    font.bold: true
                    Accessible.ignored: true
                }
                DockText {
                    text: message.time
                    color: DockStyle.phoneInkMuted
                    font.pixelSize: DockStyle.textSmall
                    Accessible.ignored: true
                }
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: code.implicitHeight + DockStyle.px(12)
                visible: message.code !== ""
                radius: DockStyle.px(10)
                color: message.isNewest ? DockStyle.phoneCodeGround : DockStyle.phoneScreen
                DockText {
                    id: code
                    anchors.centerIn: parent
                    text: message.code
                    color: message.isNewest ? DockStyle.phoneCode : DockStyle.phoneInkMuted
                    font.pixelSize: message.isNewest ? DockStyle.px(38) : DockStyle.px(22)
                    font.bold: true
                    font.letterSpacing: DockStyle.px(2)
                    Accessible.ignored: true
                }
            }
            DockText {
                Layout.fillWidth: true
                text: message.text
                color: DockStyle.phoneInkMuted
                font.pixelSize: DockStyle.textSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.ignored: true
            }
        }
    }
}
