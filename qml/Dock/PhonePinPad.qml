// Ten keys and a dot for each digit. Which digits they were is nowhere in here.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

ColumnLayout {
    id: pad

    required property SigningPrompt signing

    spacing: DockStyle.px(4)

    Row {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredHeight: DockStyle.px(20)
        spacing: DockStyle.px(9)
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Mã PIN: %1 số").arg(pad.signing.pinLength)
        Repeater {
            model: 8
            delegate: Rectangle {
                required property int index
                readonly property bool isFilled: index < pad.signing.pinLength
                y: DockStyle.px(4)
                width: DockStyle.px(11)
                height: width
                radius: width / 2
                color: isFilled ? DockStyle.phoneInk : "transparent"
                border.width: isFilled ? 0 : 1
                border.color: DockStyle.phoneInkMuted
            }
        }
    }
    DockText {
        Layout.fillWidth: true
        text: pad.signing.triesLeft < 0 ? qsTr("Bấm mã PIN ký số (4 đến 8 số)")
                                        : qsTr("Sai mã PIN, còn %n lần", "", pad.signing.triesLeft)
        color: pad.signing.triesLeft < 0 ? DockStyle.phoneInkMuted : DockStyle.phoneBad
        font.pixelSize: DockStyle.textSmall
        font.bold: pad.signing.triesLeft >= 0
        horizontalAlignment: Text.AlignHCenter
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: 3
        rowSpacing: DockStyle.px(6)
        columnSpacing: DockStyle.px(6)
        Repeater {
            model: [1, 2, 3, 4, 5, 6, 7, 8, 9]
            delegate: PhoneKey {
                required property int modelData
                text: modelData
                Accessible.name: qsTr("Số %1").arg(modelData)
                onClicked: pad.signing.press(modelData)
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        PhoneKey {
            text: "0"
            Accessible.name: qsTr("Số %1").arg(0)
            onClicked: pad.signing.press(0)
        }
        PhoneKey {
            glyph: "backspace"
            enabled: pad.signing.pinLength > 0
            Accessible.name: qsTr("Xóa một số")
            onClicked: pad.signing.erase()
        }
    }
}
