// Try it in two minutes: four steps, the one that is due stands out by itself.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

Rectangle {
    id: strip

    required property int step
    readonly property bool isNarrow: width < DockStyle.px(820)

    implicitHeight: DockStyle.px(58)
    radius: DockStyle.radius
    color: DockStyle.panel
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Thử trong hai phút")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: DockStyle.px(16)
        anchors.rightMargin: DockStyle.px(16)
        spacing: DockStyle.px(14)

        Repeater {
            model: [
                {
                    "step": Guide.Step.Pick,
                    "text": qsTr("Chọn một người để thử")
                },
                {
                    "step": Guide.Step.Type,
                    "text": qsTr("Đăng ký trên máy kiosk: đặt thẻ hoặc tự gõ")
                },
                {
                    "step": Guide.Step.LookAtPhone,
                    "text": qsTr("Xem điện thoại: đọc OTP, ký hoặc mở thư")
                },
                {
                    "step": Guide.Step.Registered,
                    "text": qsTr("Xong: tài khoản hiện ở cổng")
                }
            ]
            delegate: GuideMark {
                required property var modelData
                required property int index
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: text.length + 8 // the mark before it
                visible: !strip.isNarrow || isDue
                number: index + 1
                text: modelData.text
                isDue: strip.step === modelData.step
                isDone: strip.step > modelData.step || strip.step === Guide.Step.Registered
            }
        }
    }
}
