// A made-up person: a line in the list, and the whole card when picked.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.AbstractButton {
    id: card

    required property string fullName
    required property string idNumber
    required property string birthDate
    required property bool isFemale
    required property string phone
    required property int outcome
    required property string telex
    required property bool isPicked

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: DockStyle.px(14)
    verticalPadding: DockStyle.px(10)
    text: fullName
    checked: isPicked
    Accessible.role: Accessible.RadioButton
    Accessible.name: card.fullName
    Accessible.checkable: true
    Accessible.checked: card.isPicked

    background: Rectangle {
        radius: DockStyle.px(10)
        color: card.isPicked || card.down || card.hovered ? DockStyle.pressed : DockStyle.raised
        border.width: card.isPicked || card.visualFocus ? DockStyle.px(2) : 0
        border.color: card.isPicked ? DockStyle.accent : DockStyle.ink
    }

    contentItem: ColumnLayout {
        spacing: DockStyle.px(3)

        DockText {
            Layout.fillWidth: true
            text: card.fullName
            font.pixelSize: card.isPicked ? DockStyle.textTitle : DockStyle.px(16)
            font.bold: true
            Accessible.ignored: true
        }
        OutcomeBadge {
            Layout.fillWidth: true
            outcome: card.outcome
        }
        ColumnLayout {
            Layout.topMargin: DockStyle.px(6)
            visible: card.isPicked
            spacing: DockStyle.px(6)
            PersonFact {
                name: qsTr("Số giấy tờ")
                value: card.idNumber
            }
            PersonFact {
                name: qsTr("Ngày sinh")
                value: card.birthDate
            }
            PersonFact {
                name: qsTr("Giới tính")
                value: card.isFemale ? qsTr("Nữ") : qsTr("Nam")
            }
            PersonFact {
                name: qsTr("Điện thoại")
                value: card.phone
            }
            PersonFact {
                name: qsTr("Gõ Telex")
                value: card.telex !== "" ? card.telex : qsTr("giữ phím chữ để chọn dấu")
                ink: DockStyle.accent
            }
        }
    }
}
