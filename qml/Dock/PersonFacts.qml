// The lines of a person's card, with their names.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

ColumnLayout {
    id: lines

    required property var facts // [{kind, value}]

    function nameOf(kind: int): string {
        switch (kind) {
        case Fact.Kind.Subject:
            return qsTr("Đối tượng");
        case Fact.Kind.Carrier:
            return qsTr("Nhà mạng");
        case Fact.Kind.AccountName:
            return qsTr("Tên tài khoản");
        case Fact.Kind.IdNumber:
            return qsTr("Số giấy tờ");
        case Fact.Kind.InsuranceNumber:
            return qsTr("Số bảo hiểm");
        case Fact.Kind.BirthDate:
            return qsTr("Ngày sinh");
        case Fact.Kind.Sex:
            return qsTr("Giới tính");
        case Fact.Kind.Phone:
            return qsTr("Điện thoại");
        case Fact.Kind.Email:
            return qsTr("Email");
        case Fact.Kind.Province:
            return qsTr("Tỉnh, thành");
        case Fact.Kind.Commune:
            return qsTr("Xã, phường");
        case Fact.Kind.AddressLine:
            return qsTr("Thường trú");
        case Fact.Kind.CurrentProvince:
            return qsTr("Tỉnh hiện ở");
        case Fact.Kind.CurrentCommune:
            return qsTr("Xã hiện ở");
        case Fact.Kind.CurrentAddressLine:
            return qsTr("Nơi hiện ở");
        case Fact.Kind.Pin:
            return qsTr("PIN tập huấn");
        case Fact.Kind.AddressKeys:
            return qsTr("Telex địa chỉ");
        default:
            return qsTr("Gõ Telex");
        }
    }

    function valueOf(kind: int, value: string): string {
        const words = {
            "citizen": qsTr("Công dân"),
            "business": qsTr("Doanh nghiệp"),
            "agency": qsTr("Cơ quan nhà nước"),
            "female": qsTr("Nữ"),
            "male": qsTr("Nam"),
            "viettel": "Viettel",
            "vinaphone": "VinaPhone",
            "mobifone": "MobiFone"
        };
        switch (kind) {
        case Fact.Kind.Subject:
        case Fact.Kind.Carrier:
        case Fact.Kind.Sex:
            return words[value] ?? value;
        case Fact.Kind.NameKeys:
            return value !== "" ? value : qsTr("giữ phím chữ để chọn dấu");
        default:
            return value;
        }
    }

    spacing: DockStyle.px(6)

    Repeater {
        model: lines.facts
        delegate: PersonFact {
            required property var modelData
            name: lines.nameOf(modelData.kind)
            value: lines.valueOf(modelData.kind, modelData.value)
            ink: modelData.kind === Fact.Kind.NameKeys || modelData.kind === Fact.Kind.AddressKeys ? DockStyle.accent
                                                                                                   : DockStyle.ink
        }
    }
}
