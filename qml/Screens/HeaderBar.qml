// Where one is, which language it is in, and the way out.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: header

    required property KioskModel model

    implicitHeight: Theme.touch + Theme.spacing

    Words {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: buttons.left
        anchors.rightMargin: Theme.spacing
        anchors.verticalCenter: parent.verticalCenter
        muted: true
        text: header.model.centre
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.spacing
        anchors.verticalCenter: parent.verticalCenter

        PressButton {
            glyph: Glyph.Language
            kind: PressButton.Quiet
            text: header.model.otherLanguage
            visible: text.length > 0 && header.model.page !== Page.Language && header.model.page !== Page.OutOfOrder
            onActivated: header.model.changeLanguage()
        }

        PressButton {
            glyph: Glyph.Close
            kind: PressButton.Quiet
            text: qsTr("Thoát")
            visible: header.model.leavable
            onActivated: header.model.cancel()
        }
    }
}
