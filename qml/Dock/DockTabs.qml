// Which part of the dock shows where there is no room for all.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

RowLayout {
    id: tabs

    required property bool hasPhone
    required property int tab
    // With the phone standing beside the tabs, its tab means people.
    readonly property int shown: !hasPhone && tab === 0 ? 1 : tab

    signal tabRequested(int tab)

    spacing: DockStyle.px(8)

    Repeater {
        model: [qsTr("Điện thoại"), qsTr("Người để thử"), qsTr("Sự cố, tài khoản")]
        delegate: DockChoice {
            required property string modelData
            required property int index
            Layout.fillWidth: true
            visible: tabs.hasPhone || index > 0
            text: modelData
            checked: tabs.shown === index
            Accessible.role: Accessible.PageTab
            onClicked: tabs.tabRequested(index)
        }
    }
}
