import QtQuick

Column {
    id: empty

    required property bool hasSim

    spacing: DockStyle.px(10)

    DockIcon {
        width: parent.width
        text: empty.hasSim ? "sms" : "sim_card"
        color: DockStyle.phoneInkMuted
        opacity: 0.5
        font.pixelSize: DockStyle.px(44)
    }
    DockText {
        width: parent.width
        text: empty.hasSim ? qsTr("Chưa có tin nhắn. Mã OTP của số này sẽ đến đây.")
                           : qsTr("Hãy chọn một người để thử: điện thoại sẽ mang số của người đó.")
        color: DockStyle.phoneInkMuted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
