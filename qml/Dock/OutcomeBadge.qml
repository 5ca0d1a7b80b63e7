// What will happen to a made-up person at the kiosk: a sign and words, never colour alone.
import QtQuick
import Kiosk.Practice

Row {
    id: badge

    required property int outcome
    readonly property string words: {
        switch (badge.outcome) {
        case Outcome.Kind.Registers:
            return qsTr("Đăng ký được");
        case Outcome.Kind.RegistersWithOldNumber:
            return qsTr("Đăng ký được bằng số CMND cũ");
        case Outcome.Kind.PhoneNotOwned:
            return qsTr("Thuê bao không chính chủ");
        case Outcome.Kind.AccountExists:
            return qsTr("Đã có tài khoản");
        default:
            return qsTr("Sai dữ liệu so với sổ đăng ký");
        }
    }
    readonly property color ink: {
        switch (badge.outcome) {
        case Outcome.Kind.Registers:
        case Outcome.Kind.RegistersWithOldNumber:
            return DockStyle.good;
        case Outcome.Kind.PhoneNotOwned:
            return DockStyle.caution;
        case Outcome.Kind.AccountExists:
            return DockStyle.known;
        default:
            return DockStyle.bad;
        }
    }
    readonly property string glyph: {
        switch (badge.outcome) {
        case Outcome.Kind.Registers:
        case Outcome.Kind.RegistersWithOldNumber:
            return "check_circle";
        case Outcome.Kind.PhoneNotOwned:
            return "sim_card_alert";
        case Outcome.Kind.AccountExists:
            return "how_to_reg";
        default:
            return "error";
        }
    }

    spacing: DockStyle.px(5)

    DockIcon {
        text: badge.glyph
        color: badge.ink
        font.pixelSize: DockStyle.px(16)
        anchors.verticalCenter: parent.verticalCenter
    }
    DockText {
        width: badge.width > 0 ? Math.min(implicitWidth, badge.width - DockStyle.px(22)) : implicitWidth
        text: badge.words
        color: badge.ink
        font.pixelSize: DockStyle.textSmall
        anchors.verticalCenter: parent.verticalCenter
    }
}
