// Everything on the glass: the start screen at once, everything else when it is needed or when there is time.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

FocusScope {
    id: stage

    required property KioskModel model
    readonly property real shortSide: Math.min(width, height)
    readonly property bool wide: width > height
    readonly property real pixelsPerMillimetre: model.pixelsPerMillimetre
    // The rest of the kiosk is made once the start screen is on the glass.
    property bool warm: false

    function adaptTheme() {
        Theme.pixelsPerMillimetre = stage.pixelsPerMillimetre;
        Theme.shortSide = stage.shortSide;
        Theme.wide = stage.wide;
    }

    focus: true
    onPixelsPerMillimetreChanged: adaptTheme()
    onShortSideChanged: adaptTheme()
    onWideChanged: adaptTheme()
    Component.onCompleted: adaptTheme()

    Loader {
        id: banner

        active: stage.model.practice
        anchors.left: parent.left
        anchors.right: parent.right
        source: "PracticeBanner.qml"
        z: 2
    }

    Item {
        id: below

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: banner.bottom
        enabled: stage.model.overlay === Overlay.None

        Loader {
            active: stage.model.page === Page.Start && stage.width > 0
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
        anchors.top: banner.bottom
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
