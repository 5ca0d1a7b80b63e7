// Everything on the glass: the start screen at once, everything else when it is needed or when there is time.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui
import Kiosk.Ui.Keyboard

FocusScope {
    id: stage

    required property KioskModel model
    readonly property real shortSide: Math.min(width, height)
    readonly property bool wide: width > height
    readonly property real pixelsPerMillimetre: model.pixelsPerMillimetre
    // The rest of the kiosk is made once the start screen is on the glass.
    property bool warm: false
    // Both sides are known, and the theme knows them: what is made before is laid out twice.
    property bool sized: false

    function adaptTheme() {
        if (stage.width <= 0 || stage.height <= 0)
            return;
        Theme.pixelsPerMillimetre = stage.pixelsPerMillimetre;
        Theme.shortSide = Math.min(stage.width, stage.height);
        Theme.wide = stage.width > stage.height;
        stage.sized = true;
    }

    function adaptComfort() {
        Theme.largeText = stage.model.largeText;
        Theme.highContrast = stage.model.highContrast;
        Theme.lowReach = stage.model.lowReach;
    }

    // The arrows go the way of Tab where nothing else is done with them: a switch or a keypad may have no Tab.
    function move(forward: bool) {
        const from = Window.activeFocusItem;
        const to = from !== null ? from.nextItemInFocusChain(forward) : null;
        if (to !== null)
            to.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    focus: true
    onPixelsPerMillimetreChanged: adaptTheme()
    onShortSideChanged: adaptTheme()
    onWideChanged: adaptTheme()
    Component.onCompleted: {
        adaptTheme();
        adaptComfort();
    }
    Keys.onDownPressed: move(true)
    Keys.onLeftPressed: move(false)
    Keys.onRightPressed: move(true)
    Keys.onUpPressed: move(false)

    Connections {
        function onComfortChanged() {
            stage.adaptComfort();
        }

        target: stage.model
    }

    FocusRing {
        id: ring

        readonly property Item keyed: Window.activeFocusItem
        readonly property bool rings: keyed !== null && keyed.activeFocusOnTab && !(keyed instanceof TextInput || keyed instanceof SecretDots || keyed instanceof SecretLine || keyed instanceof KeySurface)

        parent: rings ? keyed : stage
        visible: rings
    }

    Loader {
        id: banner

        active: stage.model.practice
        anchors.left: parent.left
        anchors.right: parent.right
        source: "PracticeBanner.qml"
        z: 2
    }

    // Where the voice is switched on; the other screens tell it by the tool that would repeat.
    Loader {
        id: trouble

        active: stage.model.page === Page.Start && stage.model.voice.trouble.length > 0 && !(Theme.lowReach && Theme.wide)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: banner.bottom
        height: item instanceof Item ? (item as Item).implicitHeight : 0
        z: 2
        Component.onCompleted: setSource("VoiceTrouble.qml", {
            model: stage.model
        })
    }

    Item {
        id: below

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: trouble.bottom
        enabled: stage.model.overlay === Overlay.None

        Loader {
            active: stage.model.page === Page.Start && stage.sized
            anchors.fill: parent
            focus: stage.model.page === Page.Start
            Component.onCompleted: setSource("StartScreen.qml", {
                model: stage.model
            })
        }

        KeptLoader {
            ahead: stage.warm
            anchors.fill: parent
            file: "KioskFrame.qml"
            here: stage.model.page !== Page.Start
            model: stage.model
            // Given back when a sheet closes: the field, and with it the keyboard, is there again.
            takesFocus: here && stage.model.overlay === Overlay.None
        }
    }

    KeptLoader {
        ahead: stage.warm
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: trouble.bottom
        file: "Sheet.qml"
        here: stage.model.overlay !== Overlay.None
        model: stage.model
        z: 1
    }

    Timer {
        interval: 150
        running: true
        onTriggered: stage.warm = true
    }
}
