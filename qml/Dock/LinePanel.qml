// The practice line: connected or cut, slow, and what goes wrong.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

DockPanel {
    id: panel

    required property LineDials line

    title: qsTr("Đường truyền và sự cố")
    glyph: "cable"

    DockSwitch {
        Layout.fillWidth: true
        text: qsTr("Mạng")
        standing: panel.line.isConnected ? qsTr("đang có") : qsTr("đang đứt")
        checked: panel.line.isConnected
        onClicked: panel.line.isConnected = !panel.line.isConnected
    }
    RowLayout {
        spacing: DockStyle.px(8)
        DockText {
            Layout.fillWidth: true
            text: qsTr("Độ trễ")
        }
        Repeater {
            model: [0, 3, 20]
            delegate: DockChoice {
                required property int modelData
                text: modelData === 0 ? qsTr("Không") : qsTr("%1 giây").arg(modelData)
                Accessible.name: modelData === 0 ? qsTr("Không chậm") : qsTr("Chậm %1 giây").arg(modelData)
                checked: panel.line.delaySeconds === modelData
                onClicked: panel.line.delaySeconds = modelData
            }
        }
    }
    DockText {
        Layout.topMargin: DockStyle.px(2)
        text: qsTr("Sự cố của cổng")
    }
    FailureChoices {
        Layout.fillWidth: true
        line: panel.line
    }
}
