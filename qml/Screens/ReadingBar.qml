// How much of a card has been read.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: bar

    property double progress: 0 // 0 to 1

    color: Theme.surfaceSunken
    height: Theme.spacing
    radius: height / 2

    Accessible.name: qsTr("Đã đọc %1 phần trăm").arg(Math.round(progress * 100))
    Accessible.role: Accessible.ProgressBar

    Rectangle {
        color: Theme.accent
        height: bar.height
        radius: height / 2
        width: Math.max(height, bar.width * bar.progress)
    }
}
