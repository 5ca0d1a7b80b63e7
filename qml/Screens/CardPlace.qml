// How to lay the card: a drawing of the reader and the card above it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: place

    // The card has been laid and must stay.
    property bool laid: false

    implicitHeight: Theme.mm(46 * Theme.zoom)

    Rectangle {
        id: reader

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.lineStrong
        border.width: Theme.strokeStrong
        color: Theme.surfaceSunken
        height: parent.height * 0.42
        radius: Theme.radius * 2
        width: Theme.mm(78 * Theme.zoom)

        Icon {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.spacing * 0.4
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.inkMuted
            glyph: Glyph.Contactless
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.accent
        border.width: Theme.strokeStrong
        color: Theme.accentSoft
        height: parent.height * 0.58
        radius: Theme.radius * 1.4
        width: height * 1.586
        y: place.laid ? parent.height * 0.2 : 0

        Icon {
            color: Theme.accent
            glyph: Glyph.Person
            size: parent.height * 0.5
            x: parent.width * 0.08
            y: parent.height * 0.28
        }

        Column {
            spacing: Theme.spacing * 0.5
            x: parent.width * 0.44
            y: parent.height * 0.32

            Repeater {
                model: 3

                Rectangle {
                    color: Theme.accent
                    height: Theme.stroke * 3
                    opacity: 0.5
                    radius: height / 2
                    width: place.implicitHeight * 0.4
                }
            }
        }
    }

    Icon {
        anchors.left: reader.right
        anchors.leftMargin: Theme.spacing
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
        glyph: Glyph.Wait
        size: Theme.iconLarge
        visible: place.laid
    }
}
