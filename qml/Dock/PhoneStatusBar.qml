import QtQuick
import QtQuick.Layouts

RowLayout {
    id: bar

    property date now: new Date()

    spacing: DockStyle.px(4)

    Timer {
        interval: 5000
        running: bar.visible
        repeat: true
        onTriggered: bar.now = new Date()
    }
    DockText {
        Layout.fillWidth: true
        text: Qt.formatTime(bar.now, "HH:mm")
        color: DockStyle.phoneInk
        font.bold: true
        font.pixelSize: DockStyle.textSmall
        Accessible.ignored: true
    }
    Repeater {
        model: ["signal_cellular_alt", "wifi", "battery_full"]
        delegate: DockIcon {
            required property string modelData
            text: modelData
            color: DockStyle.phoneInk
            font.pixelSize: DockStyle.px(15)
        }
    }
}
