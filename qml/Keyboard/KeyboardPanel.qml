// The keyboard: lies at the foot of the window and types into the field that has the focus.
//
// Its height depends on the window, not on the page shown, so that nothing above it jumps. Keys are 15 mm tall or
// more; only where five rows of them would take over half the window do they shrink, to 11 mm at least.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Ui.Keyboard

Rectangle {
    id: panel

    required property KeyboardModel keyboard
    // Of the window the panel lies in.
    required property real windowHeight
    // No higher than this, where all of it must be within reach; 0 for no such limit.
    property real most: 0

    readonly property real gap: Theme.mm(1.5)
    readonly property real rowHeight: {
        const wanted = Math.min(Math.max(windowHeight * (Theme.largeText ? 0.3 : 0.42) / 5, Theme.mm(16.5)), Theme.mm(21 * Theme.zoom));
        const room = most > 0 ? Math.min(windowHeight * 0.48, most - 2 * Theme.mm(2)) : windowHeight * 0.48;
        return Math.max(Math.min(wanted, room / 5), Theme.mm(12.5));
    }
    readonly property bool pad: keyboard.columns < 6

    implicitHeight: Math.round(5 * rowHeight) + 2 * Theme.mm(2)
    color: Theme.keyboard

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Bàn phím")

    // Taps beside the keys are not for what lies below the panel.
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        width: parent.width
        height: Math.max(1, Theme.mm(0.25))
        color: Theme.line
    }

    KeySurface {
        id: surface

        anchors.centerIn: parent
        width: Math.min(panel.width - 2 * Theme.mm(1.5), panel.pad ? Theme.mm(190 * Theme.zoom) : Theme.mm(300))
        height: Math.round(5 * panel.rowHeight)
        keyboard: panel.keyboard
        Accessible.description: qsTr("Dùng phím mũi tên để chọn, Enter để bấm")
        Accessible.focusable: true
        Accessible.name: qsTr("Các phím")
        Accessible.role: Accessible.Grouping

        Repeater {
            model: panel.keyboard

            KeyCap {
                gap: panel.gap
                cellWidth: surface.cellWidth
                cellHeight: surface.cellHeight
                pad: panel.pad
                onTapped: index => surface.tapKey(index)
            }
        }

        Text {
            width: surface.width
            height: surface.cellHeight
            visible: panel.keyboard.awaitingLetter
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Gõ chữ cái, rồi chọn dấu ở hàng này")
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textBody
            color: Theme.inkMuted
        }

        // The key the arrows are on.
        Rectangle {
            border.color: Theme.ink
            border.width: Theme.strokeStrong
            color: "transparent"
            height: surface.cursorRect.height
            radius: Theme.mm(2)
            visible: surface.activeFocus
            width: surface.cursorRect.width
            x: surface.cursorRect.x
            y: surface.cursorRect.y
            z: 1
        }

        KeyPreview {
            text: surface.previewText
            keyRect: surface.previewKey
        }

        VariantStrip {
            variants: surface.variants
            rect: surface.variantsRect
            current: surface.variant
            onTapped: variant => surface.pickVariant(variant)
        }
    }
}
