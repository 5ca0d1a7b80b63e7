// Where one is, which language it is in, and the way out.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: header

    required property KioskModel model

    // Where the step bar stands when the header has room for it.
    readonly property real stepsX: width * 0.24
    readonly property real stepsRoom: buttons.x - stepsX - Theme.spacing

    implicitHeight: Theme.touch + Theme.spacing

    Words {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.wide ? Theme.textSmall : Theme.textBody
        muted: true
        width: Theme.wide ? header.stepsX - Theme.margin - Theme.spacing : buttons.x - Theme.margin - Theme.spacing
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
