// The USB tokens: which are in the kiosk's slots, their PIN, and what goes wrong with them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

DockPanel {
    id: panel

    required property TokenTray tray

    signal tokensRequested

    title: qsTr("USB ký số")
    glyph: "usb"

    DockText {
        Layout.fillWidth: true
        text: panel.tray.plugged.length > 0 ? qsTr("Đang cắm: %1").arg(panel.tray.plugged.join(", ")) : qsTr("Chưa cắm USB nào")
        color: panel.tray.plugged.length > 0 ? DockStyle.ink : DockStyle.inkMuted
        wrapMode: Text.Wrap
        font.pixelSize: DockStyle.textSmall
    }
    DockText {
        Layout.fillWidth: true
        visible: panel.tray.pin !== ""
        text: qsTr("Mã PIN: %1").arg(panel.tray.pin)
        font.pixelSize: DockStyle.textSmall
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        rowSpacing: DockStyle.px(8)
        columnSpacing: DockStyle.px(8)

        DockButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: DockStyle.px(40)
            leftPadding: DockStyle.px(8)
            rightPadding: DockStyle.px(8)
            ink: DockStyle.accent
            glyph: "usb"
            text: qsTr("Chọn USB")
            onClicked: panel.tokensRequested()
        }
        DockButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: DockStyle.px(40)
            leftPadding: DockStyle.px(8)
            rightPadding: DockStyle.px(8)
            visible: panel.tray.plugged.length > 0
            glyph: "eject"
            text: qsTr("Rút ra")
            onClicked: panel.tray.pullAll()
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: panel.tray.plugged.length > 0
        columns: 3
        rowSpacing: DockStyle.px(8)
        columnSpacing: DockStyle.px(8)

        Repeater {
            model: [
                {
                    "mood": PracticeToken.Mood.Ready,
                    "name": qsTr("Tốt")
                },
                {
                    "mood": PracticeToken.Mood.WrongOnce,
                    "name": qsTr("Đã sai PIN")
                },
                {
                    "mood": PracticeToken.Mood.LastTry,
                    "name": qsTr("Còn một lần")
                },
                {
                    "mood": PracticeToken.Mood.Locked,
                    "name": qsTr("Bị khóa")
                },
                {
                    "mood": PracticeToken.Mood.LetsGo,
                    "name": qsTr("Rơi khi ký")
                },
                {
                    "mood": PracticeToken.Mood.Hangs,
                    "name": qsTr("Treo")
                }
            ]
            delegate: DockChoice {
                required property var modelData
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                leftPadding: DockStyle.px(4)
                rightPadding: DockStyle.px(4)
                text: modelData.name
                checked: panel.tray.mood === modelData.mood
                onClicked: panel.tray.mood = modelData.mood
            }
        }
    }
}
