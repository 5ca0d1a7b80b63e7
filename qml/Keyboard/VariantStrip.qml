// The letters a held key offers, to slide to or to tap. Touches go to the KeySurface below it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Rectangle {
    id: strip

    required property list<string> variants
    required property rect rect
    required property int current

    signal tapped(variant: int)

    visible: variants.length > 0
    x: rect.x
    y: rect.y
    width: rect.width
    height: rect.height
    radius: Theme.mm(3)
    color: Theme.surfaceRaised
    border.width: Math.max(1, Theme.mm(0.3))
    border.color: Theme.accent

    Repeater {
        model: strip.variants

        Item {
            id: cell

            required property int index
            required property string modelData

            x: index * width
            width: strip.width / Math.max(1, strip.variants.length)
            height: strip.height

            Accessible.role: Accessible.Button
            Accessible.name: modelData
            Accessible.onPressAction: strip.tapped(index)

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.mm(1)
                radius: Theme.mm(2)
                visible: cell.index === strip.current
                color: Theme.accent
            }

            Text {
                anchors.fill: parent
                anchors.margins: Theme.mm(1)
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: cell.modelData
                textFormat: Text.PlainText
                font.family: Theme.fontFamily
                font.pixelSize: cell.modelData.length > 2 ? Theme.textBody : Theme.mm(8 * Theme.zoom)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.mm(3.5)
                color: cell.index === strip.current ? Theme.inkOnAccent : Theme.ink
            }
        }
    }
}
