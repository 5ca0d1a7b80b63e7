// A training room's machine says so on every screen, above everything.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Rectangle {
    id: banner

    readonly property int heard: Heard.Last

    color: Theme.practice
    implicitHeight: words.implicitHeight + Theme.spacing * 0.8

    Accessible.name: words.text
    Accessible.role: Accessible.StaticText

    Row {
        anchors.centerIn: parent
        spacing: Theme.spacing

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkOnPractice
            glyph: Glyph.Practice
        }

        Words {
            id: words

            color: Theme.inkOnPractice
            strong: true
            text: qsTr("TẬP HUẤN · dữ liệu giả, không gửi đi đâu")
            width: Math.min(implicitWidth, banner.width - 2 * Theme.margin - Theme.icon - Theme.spacing)
            Accessible.ignored: true
        }
    }
}
