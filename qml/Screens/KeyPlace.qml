// Where the keyboard stands: made for the first field or ahead of it, and kept; a sheet over the screen leaves it where it
// was.
import QtQuick
import Kiosk.Ui

Item {
    id: keys

    required property KioskModel model
    // The keyboard may be made though it is not seen yet.
    required property bool ahead
    // As the panel has them.
    required property real most
    required property real windowHeight
    property bool stands: false

    function settle() {
        if (keys.model.keyboard.open || keys.model.overlay === Overlay.None)
            keys.stands = keys.model.keyboard.open;
    }

    height: stands ? panel.implicitHeight : 0
    visible: stands

    Connections {
        function onOpenChanged() {
            keys.settle();
        }

        target: keys.model.keyboard
    }

    Connections {
        function onFrameChanged() {
            keys.settle();
        }

        target: keys.model
    }

    Loader {
        id: panel

        property bool kept: false

        active: keys.stands || keys.ahead || kept
        anchors.fill: parent
        onLoaded: kept = true
        // With its width from the first moment: the keys are laid out once.
        Component.onCompleted: setSource("PlacedKeyboard.qml", {
            place: keys,
            width: keys.width
        })
    }
}
