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
    readonly property bool chooses: model.overlay === Overlay.Comfort

    // Each sheet begins at its main button, whatever the one before was left at.
    readonly property int shown: model.overlay

    focus: true
    onShownChanged: if (shown !== Overlay.None)
        stay.focus = true
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

        // In low reach the sheet lies in the lower half of the glass.
        readonly property real most: Theme.lowReach ? overlay.Window.height / 2 - Theme.spacing : overlay.height - 2 * Theme.margin
        readonly property real foot: Math.max(buttons.height, countdown.visible ? countdown.height : 0)
        readonly property real edge: Theme.lowReach ? Theme.spacing * 1.5 : Theme.margin
        readonly property real inner: width - 2 * Theme.margin

        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.line
        border.width: Theme.stroke
        color: Theme.surfaceRaised
        height: Math.min(most, column.fixed + pane.implicitHeight + foot + 2.5 * card.edge)
        radius: Theme.radius * 2
        y: Theme.lowReach ? overlay.height - height - Theme.spacing / 2 : (overlay.height - height) / 2
        width: Math.min(overlay.width - 2 * Theme.margin, Theme.mm((overlay.reads ? 260 : 200) * Theme.zoom))

        Column {
            id: column

            // Of all but the pane, which gives way.
            readonly property real fixed: (mark.visible ? mark.height + spacing : 0) + (over.visible ? over.height + spacing : 0) + title.height + spacing
            // The tools stand beside what comes first.
            readonly property real beside: tools.width > 0 ? tools.width + spacing : 0

            spacing: Theme.spacing
            width: card.inner
            x: Theme.margin
            y: card.edge

            Icon {
                id: mark

                color: Theme.accent
                glyph: overlay.sheet.glyph
                height: Math.max(implicitHeight, tools.height)
                size: Theme.iconLarge * 1.3
                visible: !overlay.reads && !overlay.chooses && !(Theme.lowReach && Theme.wide)
            }

            // Large words need the whole line.
            Item {
                id: over

                height: tools.height
                visible: !mark.visible && Theme.largeText && !Theme.wide
                width: parent.width
            }

            Words {
                id: title

                font.pixelSize: Theme.lowReach && Theme.wide ? Theme.textLarge : Theme.textTitle
                lineHeight: 1
                strong: true
                text: overlay.sheet.title
                width: parent.width - (mark.visible || over.visible ? 0 : column.beside)
                height: Math.max(implicitHeight, mark.visible || over.visible ? 0 : tools.height)
                verticalAlignment: Text.AlignVCenter
                Accessible.role: Accessible.Heading
            }

            ScrollPane {
                id: pane

                height: Math.max(0, card.height - column.fixed - card.foot - 2.5 * card.edge)
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

                // Made when it is asked for: every other sheet is there the sooner.
                Loader {
                    active: overlay.chooses
                    visible: active
                    width: parent.width
                    Component.onCompleted: setSource("ComfortSwitches.qml", {
                        model: overlay.model
                    })
                }

                VoiceControls {
                    model: overlay.model
                    visible: overlay.chooses && overlay.model.voice.on
                    width: parent.width
                }

                VoiceTrouble {
                    model: overlay.model
                    visible: overlay.chooses && text.length > 0
                    width: parent.width
                }
            }
        }

        // What lies over a screen is read in another language and heard once more like the screen itself.
        Row {
            id: tools

            readonly property int heard: Heard.Last

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin - Theme.spacing
            y: column.y

            LanguageTool {
                model: overlay.model
            }

            RepeatTool {
                model: overlay.model
            }
        }

        Words {
            id: countdown

            anchors.bottom: parent.bottom
            anchors.bottomMargin: card.edge + Math.max(0, (buttons.height - height) / 2)
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            color: Theme.accent
            font.pixelSize: Theme.textHuge
            strong: true
            text: overlay.sheet.countdown
            visible: text.length > 0
            Accessible.name: qsTr("Còn %1 giây").arg(text)
        }

        Row {
            id: buttons

            // Of each.
            readonly property real most: overlay.sheet.leave.length > 0 ? (card.inner - Theme.spacing) / 2 : card.inner - (countdown.visible ? countdown.width + Theme.spacing : 0)

            anchors.bottom: parent.bottom
            anchors.bottomMargin: card.edge
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
                width: Math.min(implicitWidth, buttons.most)
                onActivated: overlay.model.stay()
            }

            PressButton {
                large: true
                text: overlay.sheet.leave
                visible: text.length > 0
                width: Math.min(implicitWidth, buttons.most)
                onActivated: overlay.model.leave()
            }
        }
    }
}
