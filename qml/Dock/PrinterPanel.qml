// The practice printer: what goes wrong with it, and the slip that came out last.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

DockPanel {
    id: panel

    required property PrintTray tray

    signal slipRequested

    title: qsTr("Máy in phiếu")
    glyph: "print"

    GridLayout {
        Layout.fillWidth: true
        columns: 3
        rowSpacing: DockStyle.px(8)
        columnSpacing: DockStyle.px(8)

        Repeater {
            model: [
                {
                    "mood": PracticePrinter.Mood.Ready,
                    "name": qsTr("Sẵn sàng")
                },
                {
                    "mood": PracticePrinter.Mood.NoPaper,
                    "name": qsTr("Hết giấy")
                },
                {
                    "mood": PracticePrinter.Mood.Jammed,
                    "name": qsTr("Kẹt giấy")
                },
                {
                    "mood": PracticePrinter.Mood.Off,
                    "name": qsTr("Tắt máy in")
                },
                {
                    "mood": PracticePrinter.Mood.Silent,
                    "name": qsTr("Không báo gì")
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
        DockButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: DockStyle.px(40)
            visible: panel.tray.count > 0
            leftPadding: DockStyle.px(8)
            rightPadding: DockStyle.px(8)
            glyph: "receipt_long"
            ink: DockStyle.accent
            text: qsTr("Phiếu (%1)").arg(panel.tray.count)
            Accessible.name: qsTr("Xem phiếu vừa in")
            onClicked: panel.slipRequested()
        }
        DockText {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            visible: panel.tray.count === 0
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Chưa có phiếu")
            color: DockStyle.inkMuted
            font.pixelSize: DockStyle.textSmall
        }
    }
}
