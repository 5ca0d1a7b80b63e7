// The number to call when the machine cannot help.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Row {
    id: hotline

    required property KioskModel model
    property color ink: Theme.inkMuted

    spacing: Theme.spacing * 0.4
    visible: model.hotline.length > 0

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: hotline.ink
        glyph: Glyph.Call
        size: Theme.textBody
    }

    Words {
        anchors.verticalCenter: parent.verticalCenter
        color: hotline.ink
        strong: true
        text: hotline.model.hotline
        wrapMode: Text.NoWrap
        Accessible.name: qsTr("Đường dây nóng: %1").arg(text)
    }
}
