// What became of a request to sign: a sign and words, never colour alone.
import QtQuick
import Kiosk.Practice

Item {
    id: outcome

    required property int stage
    readonly property string words: {
        switch (outcome.stage) {
        case Signing.Stage.Sent:
            return qsTr("Đang gửi…");
        case Signing.Stage.Signed:
            return qsTr("Đã ký. Hãy xem tiếp trên máy kiosk.");
        case Signing.Stage.Refused:
            return qsTr("Đã từ chối ký.");
        case Signing.Stage.Blocked:
            return qsTr("Mã PIN đã bị khóa. Nhà mạng mới mở được.");
        default:
            return qsTr("Yêu cầu này không còn hiệu lực.");
        }
    }
    readonly property string glyph: {
        switch (outcome.stage) {
        case Signing.Stage.Sent:
            return "send";
        case Signing.Stage.Signed:
            return "check_circle";
        case Signing.Stage.Refused:
            return "cancel";
        case Signing.Stage.Blocked:
            return "lock";
        default:
            return "timer_off";
        }
    }
    readonly property color ink: {
        switch (outcome.stage) {
        case Signing.Stage.Signed:
            return DockStyle.phoneGood;
        case Signing.Stage.Blocked:
            return DockStyle.phoneBad;
        default:
            return DockStyle.phoneInkMuted;
        }
    }

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: DockStyle.px(10)
        DockIcon {
            width: parent.width
            text: outcome.glyph
            color: outcome.ink
            font.pixelSize: DockStyle.px(52)
        }
        DockText {
            width: parent.width
            text: outcome.words
            color: DockStyle.phoneInk
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
}
