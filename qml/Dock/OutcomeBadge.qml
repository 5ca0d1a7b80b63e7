// What will happen to a made-up person at the kiosk: a sign and words, never colour alone.
import QtQuick
import Kiosk.Practice

Row {
    id: badge

    required property int outcome
    readonly property var look: {
        switch (badge.outcome) {
        case Outcome.Kind.Registers:
            return badge.lookOf("check_circle", DockStyle.good, qsTr("Đăng ký được"));
        case Outcome.Kind.RegistersWithOldNumber:
            return badge.lookOf("check_circle", DockStyle.good, qsTr("Đăng ký được bằng số CMND cũ"));
        case Outcome.Kind.RegistersWithNewNumber:
            return badge.lookOf("check_circle", DockStyle.good, qsTr("Đăng ký được bằng mã số mới, 12 số"));
        case Outcome.Kind.Signs:
            return badge.lookOf("check_circle", DockStyle.good, qsTr("Ký được"));
        case Outcome.Kind.AccountExists:
            return badge.lookOf("how_to_reg", DockStyle.known, qsTr("Đã có tài khoản"));
        case Outcome.Kind.PhoneNotOwned:
            return badge.lookOf("sim_card_alert", DockStyle.caution, qsTr("Thuê bao không chính chủ"));
        case Outcome.Kind.DataMismatch:
            return badge.lookOf("error", DockStyle.bad, qsTr("Sai dữ liệu so với sổ đăng ký"));
        case Outcome.Kind.NumberOfAnother:
            return badge.lookOf("error", DockStyle.bad, qsTr("Mã số bảo hiểm của người khác"));
        case Outcome.Kind.AccountNameTaken:
            return badge.lookOf("person_off", DockStyle.caution, qsTr("Tên tài khoản đã có người dùng"));
        case Outcome.Kind.PhoneOff:
            return badge.lookOf("phonelink_off", DockStyle.caution, qsTr("Điện thoại tắt máy"));
        case Outcome.Kind.PinBlocked:
            return badge.lookOf("lock", DockStyle.bad, qsTr("Mã PIN đã bị khóa"));
        case Outcome.Kind.CardBlocked:
            return badge.lookOf("sim_card_alert", DockStyle.bad, qsTr("SIM ký số đã bị khóa"));
        case Outcome.Kind.NoCertificate:
            return badge.lookOf("sim_card_alert", DockStyle.caution, qsTr("SIM thường, không có chứng thư số"));
        case Outcome.Kind.CertificateRevoked:
            return badge.lookOf("block", DockStyle.bad, qsTr("Chứng thư số đã bị thu hồi"));
        case Outcome.Kind.CertificateExpired:
            return badge.lookOf("event_busy", DockStyle.bad, qsTr("Chứng thư số hết hạn"));
        case Outcome.Kind.UnknownAuthority:
            return badge.lookOf("gpp_bad", DockStyle.bad, qsTr("Nơi cấp chứng thư không được công nhận"));
        default:
            return badge.lookOf("error", DockStyle.bad, qsTr("Chứng thư số thiếu mã số thuế"));
        }
    }

    function lookOf(glyph: string, ink: color, words: string): var {
        return {
            "glyph": glyph,
            "ink": ink,
            "words": words
        };
    }

    spacing: DockStyle.px(5)

    DockIcon {
        text: badge.look.glyph
        color: badge.look.ink
        font.pixelSize: DockStyle.px(16)
        anchors.verticalCenter: parent.verticalCenter
    }
    DockText {
        width: badge.width > 0 ? Math.min(implicitWidth, badge.width - DockStyle.px(22)) : implicitWidth
        text: badge.look.words
        color: badge.look.ink
        font.pixelSize: DockStyle.textSmall
        anchors.verticalCenter: parent.verticalCenter
    }
}
