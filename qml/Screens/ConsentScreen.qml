// What is asked and what becomes of it, the texts it rests on, and two equal answers.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: screen

    required property KioskModel model

    ScrollPane {
        anchors.bottom: documents.top
        anchors.bottomMargin: Theme.spacing * 0.5
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top

        Repeater {
            model: screen.model.consent

            IconPassage {
                width: parent.width
            }
        }
    }

    Flow {
        id: documents

        anchors.bottom: answers.top
        anchors.bottomMargin: Theme.spacing * 0.5
        anchors.left: parent.left
        anchors.leftMargin: -Theme.spacing
        anchors.right: parent.right
        spacing: Theme.spacing

        PressButton {
            glyph: Glyph.Document
            kind: PressButton.Quiet
            text: qsTr("Điều khoản")
            onActivated: screen.model.readTerms()
        }

        PressButton {
            glyph: Glyph.Privacy
            kind: PressButton.Quiet
            text: qsTr("Chính sách chia sẻ thông tin")
            onActivated: screen.model.readPrivacy()
        }
    }

    Row {
        id: answers

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.spacing

        PressButton {
            large: true
            text: qsTr("Không đồng ý")
            width: (answers.width - answers.spacing) / 2
            onActivated: screen.model.answerConsent(false)
        }

        PressButton {
            large: true
            text: qsTr("Đồng ý")
            width: (answers.width - answers.spacing) / 2
            onActivated: screen.model.answerConsent(true)
        }
    }
}
