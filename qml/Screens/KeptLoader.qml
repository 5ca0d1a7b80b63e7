// Makes a screen when it is needed, or ahead of that, and keeps it: coming back to it costs nothing. When the citizen
// leaves, what was kept goes.
import QtQuick
import Kiosk.Ui

Loader {
    id: loader

    required property KioskModel model
    required property string file
    // It is the one to be seen.
    required property bool here
    // It may be made though it is not seen yet.
    property bool ahead: false
    // The keys are for it: false while something lies over it.
    property bool takesFocus: here
    readonly property bool wanted: here || ahead

    function make() {
        // With its size from the first moment: texts are laid out once.
        if (loader.wanted && loader.status === Loader.Null)
            loader.setSource(loader.file, {
                model: loader.model,
                width: loader.width,
                height: loader.height
            });
    }

    focus: takesFocus
    visible: here
    onWantedChanged: make()
    Component.onCompleted: make()

    Connections {
        function onWiped() {
            loader.source = "";
            loader.make();
        }

        target: loader.model
    }
}
