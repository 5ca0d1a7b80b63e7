// A made-up person: a line in the list, and the whole card when picked.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.AbstractButton {
    id: card

    required property string fullName
    required property int outcome
    required property var facts // [{kind, value}]
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
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
        OutcomeBadge {
            Layout.fillWidth: true
            outcome: card.outcome
        }
        PersonFacts {
            Layout.topMargin: DockStyle.px(6)
            visible: card.isPicked
            facts: card.isPicked ? card.facts : []
        }
    }
}
