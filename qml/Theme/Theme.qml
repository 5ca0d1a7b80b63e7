// Colours, sizes and fonts of every screen. Sizes are millimetres on the glass, turned into pixels by the density the
// profile states; set `pixelsPerMillimetre` once before the first screen is made.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    property real pixelsPerMillimetre: 4

    // Text on these grounds: ink on surface 15.5:1, inkMuted on surface 6.3:1, inkOnAccent on accent 6.6:1.
    readonly property color surface: "#f5f7fa"
    readonly property color surfaceRaised: "#ffffff"
    readonly property color key: "#ffffff"
    readonly property color keyPressed: "#cfe2fa"
    readonly property color keyAlt: "#ccd4de"
    readonly property color accent: "#0b5cad"
    readonly property color inkOnAccent: "#ffffff"
    readonly property color ink: "#16202e"
    readonly property color inkMuted: "#515c6b"
    readonly property color line: "#cbd3dd"
    readonly property color danger: "#b3261e"
    // The ground under the keys.
    readonly property color keyboard: "#e2e7ee"

    readonly property real touch: mm(15)
    readonly property real spacing: mm(4)
    readonly property real radius: mm(2)

    readonly property real textSmall: mm(4.5)
    readonly property real textBody: mm(5.5)
    readonly property real textLarge: mm(7)
    readonly property real textTitle: mm(10)

    readonly property string fontFamily: textFont.font.family
    readonly property string iconFamily: iconFont.font.family

    readonly property FontLoader textFont: FontLoader {
        source: "qrc:/qt/qml/Kiosk/Theme/fonts/NotoSans-Regular.ttf"
    }
    readonly property FontLoader boldFont: FontLoader {
        source: "qrc:/qt/qml/Kiosk/Theme/fonts/NotoSans-Bold.ttf"
    }
    readonly property FontLoader iconFont: FontLoader {
        source: "qrc:/qt/qml/Kiosk/Theme/fonts/MaterialIcons-Regular.ttf"
    }

    function mm(millimetres: real): real {
        return Math.round(millimetres * theme.pixelsPerMillimetre);
    }
}
