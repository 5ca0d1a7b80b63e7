// The two buttons beside a text that is longer than its room, and how far it has been read.
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: rail

    required property ScrollPane pane
    required property Flickable flick
    readonly property bool low: width > Theme.touch * 1.5

    function move(direction: int) {
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + direction * flick.height * 0.8));
    }

    PressButton {
        id: up

        activeFocusOnTab: rail.pane.stops || activeFocus
        available: !rail.flick.atYBeginning
        anchors.bottom: rail.low ? parent.bottom : undefined
        glyph: Glyph.Up
        reason: qsTr("Đã ở đầu trang")
        text: ""
        width: Theme.touch
        Accessible.name: qsTr("Lên trên")
        onActivated: rail.move(-1)
    }

    Rectangle {
        id: track

        visible: !rail.low
        anchors.bottom: down.top
        anchors.bottomMargin: Theme.spacing * 0.5
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: up.bottom
        anchors.topMargin: Theme.spacing * 0.5
        color: Theme.surfaceSunken
        radius: width / 2
        width: Theme.spacing * 0.6

        Rectangle {
            color: Theme.lineStrong
            height: track.height * rail.flick.visibleArea.heightRatio
            radius: width / 2
            width: parent.width
            y: track.height * rail.flick.visibleArea.yPosition
        }
    }

    PressButton {
        id: down

        activeFocusOnTab: rail.pane.stops || activeFocus
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        available: !rail.flick.atYEnd
        glyph: Glyph.More
        reason: qsTr("Đã hết trang")
        text: ""
        width: Theme.touch
        Accessible.name: qsTr("Xem tiếp")
        onActivated: rail.move(1)
    }
}
