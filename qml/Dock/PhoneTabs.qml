// The phone's two applications, at its foot.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

RowLayout {
    id: tabs

    required property int tab
    required property int unopened

    signal tabRequested(int tab)

    spacing: 0

    Repeater {
        model: [
            {
                "name": qsTr("Tin nhắn"),
                "glyph": "sms"
            },
            {
                "name": qsTr("Thư"),
                "glyph": "mail"
            }
        ]
        delegate: T.AbstractButton {
            id: application
            required property var modelData
            required property int index
            readonly property bool isShown: tabs.tab === index
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: DockStyle.px(46)
            text: modelData.name
            checked: isShown
            Accessible.role: Accessible.PageTab
            Accessible.name: index === 1 && tabs.unopened > 0 ? qsTr("%1, %n thư chưa mở", "", tabs.unopened).arg(text) : text
            onClicked: tabs.tabRequested(index)
            contentItem: Column {
                DockIcon {
                    width: parent.width
                    text: application.modelData.glyph
                    color: application.isShown ? DockStyle.phoneCode : DockStyle.phoneInkMuted
                    Rectangle {
                        x: parent.width / 2 + DockStyle.px(7)
                        y: -DockStyle.px(2)
                        width: DockStyle.px(9)
                        height: width
                        radius: width / 2
                        visible: application.index === 1 && tabs.unopened > 0
                        color: DockStyle.phoneBad
                    }
                }
                DockText {
                    width: parent.width
                    text: application.text
                    color: application.isShown ? DockStyle.phoneCode : DockStyle.phoneInkMuted
                    font.pixelSize: DockStyle.textSmall
                    font.bold: application.isShown
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                radius: DockStyle.px(10)
                color: application.down ? DockStyle.phoneLine : "transparent"
                border.width: application.visualFocus ? DockStyle.px(2) : 0
                border.color: DockStyle.phoneCode
            }
        }
    }
}
