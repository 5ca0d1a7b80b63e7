// What lies over the screen: one thing to read, one or two buttons.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

FocusScope {
    id: overlay

    required property KioskModel model
    readonly property SheetModel sheet: model.sheet
    readonly property bool reads: model.overlay === Overlay.Document

    focus: true
    Accessible.name: sheet.title
    Accessible.role: Accessible.Dialog
    Keys.onEscapePressed: overlay.model.stay()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        // Nothing under the sheet is touched through it.
        MouseArea {
            anchors.fill: parent
        }
    }

    Rectangle {
        id: card

        readonly property real most: overlay.height - 2 * Theme.margin
        readonly property real inner: width - 2 * Theme.margin

        anchors.centerIn: parent
        color: Theme.surfaceRaised
        height: overlay.reads ? most : Math.min(most, column.implicitHeight + buttons.implicitHeight + 2.5 * Theme.margin)
        radius: Theme.radius * 2
        width: Math.min(overlay.width - 2 * Theme.margin, Theme.mm((overlay.reads ? 260 : 200) * Theme.zoom))

        Column {
            id: column

            spacing: Theme.spacing
            width: card.inner
            x: Theme.margin
            y: Theme.margin

            Icon {
                color: Theme.accent
                glyph: overlay.sheet.glyph
                size: Theme.iconLarge * 1.3
                visible: !overlay.reads
            }

            Words {
                font.pixelSize: Theme.textTitle
                lineHeight: 1
                strong: true
                text: overlay.sheet.title
                width: parent.width
                Accessible.role: Accessible.Heading
            }

            ScrollPane {
                height: overlay.reads ? card.height - y - buttons.height - Theme.margin * 2.5 : implicitHeight
                width: parent.width

                Words {
                    font.pixelSize: overlay.reads ? Theme.textBody : Theme.textLarge * 0.92
                    text: overlay.sheet.text
                    visible: text.length > 0
                    width: parent.width
                }

                Repeater {
                    model: overlay.sheet.rows

                    IconPassage {
                        width: parent.width
                    }
                }
            }

            Words {
                color: Theme.accent
                font.pixelSize: Theme.textHuge
                strong: true
                text: overlay.sheet.countdown
                visible: text.length > 0
                Accessible.name: qsTr("Còn %1 giây").arg(text)
            }
        }

        Row {
            id: buttons

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            layoutDirection: Qt.RightToLeft
            spacing: Theme.spacing

            PressButton {
                id: stay

                focus: true
                kind: PressButton.Primary
                large: true
                text: overlay.sheet.stay
                onActivated: overlay.model.stay()
            }

            PressButton {
                large: true
                text: overlay.sheet.leave
                visible: text.length > 0
                onActivated: overlay.model.leave()
            }
        }
    }
}
