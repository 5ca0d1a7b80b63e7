// Colours, sizes and fonts of every screen. Sizes are millimetres on the glass, turned into pixels by the density the
// profile states. Whoever makes a window sets `pixelsPerMillimetre`, `shortSide` and `wide` before its first screen.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    property real pixelsPerMillimetre: 4
    // The shorter side of the window in pixels. A bigger glass has bigger letters and keys, never smaller ones than
    // the millimetres below say.
    property real shortSide: 0
    // Wider than high: question beside answer instead of above it.
    property bool wide: false
    // Short movements that nothing waits for.
    property bool animations: true

    readonly property real zoom: Math.max(1, Math.min(1.7, shortSide / pixelsPerMillimetre / (wide ? 225 : 195)))

    // Grounds.
    readonly property color surface: "#f3f6fa"
    readonly property color surfaceRaised: "#ffffff"
    readonly property color surfaceSunken: "#e6ebf2"
    readonly property color scrim: "#b30f1a2a"
    readonly property color line: "#c3ccd8"
    readonly property color lineStrong: "#6b7889"
    // Text on them: ink 15:1 and more, inkMuted 6:1 and more.
    readonly property color ink: "#16202e"
    readonly property color inkMuted: "#4d5969"
    // The one accent.
    readonly property color accent: "#0b57a8"
    readonly property color accentPressed: "#083f7c"
    readonly property color accentSoft: "#e3edf9"
    readonly property color inkOnAccent: "#ffffff"
    // Tones: a ground, and what is written on it.
    readonly property color good: "#17663a"
    readonly property color goodSoft: "#e2f3e9"
    readonly property color caution: "#7a4a00"
    readonly property color cautionSoft: "#fff1d6"
    readonly property color danger: "#a8201a"
    readonly property color dangerSoft: "#fdeae8"
    // The banner of a training room.
    readonly property color practice: "#ffc933"
    readonly property color inkOnPractice: "#2b1d00"
    // The keyboard: its ground, its keys and the shade below each.
    readonly property color keyboard: "#dde4ed"
    readonly property color key: "#ffffff"
    readonly property color keyPressed: "#c4dbf6"
    readonly property color keyAlt: "#c3cedb"
    readonly property color keyEdge: "#a9b6c6"

    readonly property real touch: mm(15 * zoom)
    readonly property real touchLarge: mm(19 * zoom)
    readonly property real spacing: mm(4 * zoom)
    readonly property real margin: mm(12 * zoom)
    readonly property real radius: mm(2.5 * zoom)
    readonly property real stroke: Math.max(1, mm(0.35 * zoom))
    readonly property real strokeStrong: Math.max(2, mm(0.8 * zoom))

    readonly property real textSmall: mm(4.8 * zoom)
    readonly property real textBody: mm(5.8 * zoom)
    readonly property real textLarge: mm(7.2 * zoom)
    readonly property real textTitle: mm(10.4 * zoom)
    readonly property real textHuge: mm(15 * zoom)
    readonly property real icon: mm(7.5 * zoom)
    readonly property real iconLarge: mm(12 * zoom)

    readonly property int quick: animations ? 120 : 0

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
