// Where the token goes: a drawing of the kiosk's slot and of the token before it, or in it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: place

    // It is in the slot and must stay.
    property bool plugged: false

    implicitHeight: Theme.mm(40 * Theme.zoom)

    Row {
        anchors.centerIn: parent
        spacing: place.plugged ? 0 : Theme.mm(9 * Theme.zoom)

        // The kiosk's side, with the sign that stands beside the slot.
        Rectangle {
            border.color: Theme.lineStrong
            border.width: Theme.strokeStrong
            color: Theme.surfaceSunken
            height: place.implicitHeight
            radius: Theme.radius
            width: Theme.mm(34 * Theme.zoom)

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.inkMuted
                glyph: Glyph.Usb
                size: Theme.iconLarge
                y: Theme.spacing * 0.4
            }

            Rectangle {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                height: Theme.mm(10 * Theme.zoom)
                width: Theme.mm(5 * Theme.zoom)
            }
        }

        Item {
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.mm(20 * Theme.zoom)
            width: plug.width + stick.width - (place.plugged ? plug.width : 0)

            Rectangle {
                id: plug

                anchors.verticalCenter: parent.verticalCenter
                border.color: Theme.accent
                border.width: Theme.strokeStrong
                color: Theme.surfaceRaised
                height: Theme.mm(9 * Theme.zoom)
                visible: !place.plugged
                width: Theme.mm(10 * Theme.zoom)
            }

            Rectangle {
                id: stick

                border.color: Theme.accent
                border.width: Theme.strokeStrong
                color: Theme.accentSoft
                height: parent.height
                radius: Theme.radius
                width: Theme.mm(44 * Theme.zoom)
                x: place.plugged ? 0 : plug.width - Theme.strokeStrong

                Icon {
                    anchors.centerIn: parent
                    color: Theme.accent
                    glyph: Glyph.Key
                    size: Theme.iconLarge
                }
            }
        }
    }
}
