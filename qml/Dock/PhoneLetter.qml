// A letter that activates an account: whom it went to, what it says, the link as a button.
import QtQuick
import QtQuick.Layouts

Item {
    id: letter

    required property string to
    required property string subject
    required property string text
    required property string time
    required property bool mayOpen
    required property bool isActivated
    required property bool isDead

    signal openRequested

    implicitHeight: bubble.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Thư gửi %1: %2").arg(letter.to).arg(letter.subject)

    Rectangle {
        id: bubble
        x: DockStyle.px(12)
        width: parent.width - 2 * x
        implicitHeight: column.implicitHeight + DockStyle.px(24)
        radius: DockStyle.px(14)
        color: DockStyle.phoneBubble
        border.width: 1
        border.color: letter.mayOpen ? DockStyle.phoneCode : DockStyle.phoneLine

        ColumnLayout {
            id: column
            x: DockStyle.px(12)
            y: DockStyle.px(12)
            width: parent.width - 2 * x
            spacing: DockStyle.px(6)

            RowLayout {
                DockText {
                    Layout.fillWidth: true
                    text: letter.subject
                    color: DockStyle.phoneInk
                    wrapMode: Text.Wrap
                    font.bold: true
                    Accessible.ignored: true
                }
                DockText {
                    text: letter.time
                    color: DockStyle.phoneInkMuted
                    font.pixelSize: DockStyle.textSmall
                    Accessible.ignored: true
                }
            }
            DockText {
                Layout.fillWidth: true
                text: qsTr("Gửi: %1").arg(letter.to)
                color: DockStyle.phoneInkMuted
                font.pixelSize: DockStyle.textSmall
                Accessible.ignored: true
            }
            DockText {
                Layout.fillWidth: true
                text: letter.text
                color: DockStyle.phoneInk
                font.pixelSize: DockStyle.textSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.ignored: true
            }
            PhoneButton {
                Layout.fillWidth: true
                Layout.topMargin: DockStyle.px(4)
                visible: letter.mayOpen
                isMain: true
                text: qsTr("Kích hoạt tài khoản")
                onClicked: letter.openRequested()
            }
            RowLayout {
                visible: letter.isActivated || letter.isDead
                spacing: DockStyle.px(6)
                DockIcon {
                    text: letter.isActivated ? "check_circle" : "timer_off"
                    color: letter.isActivated ? DockStyle.phoneGood : DockStyle.phoneInkMuted
                }
                DockText {
                    Layout.fillWidth: true
                    text: letter.isActivated ? qsTr("Đã kích hoạt. Hãy xem tiếp trên máy kiosk.")
                                             : qsTr("Liên kết này không còn hiệu lực.")
                    color: DockStyle.phoneInk
                    font.pixelSize: DockStyle.textSmall
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                }
            }
        }
    }
}
