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
    // What this person has chosen: letters 1.4 times as high, white and yellow on black, and everything to be touched
    // in the lower half of the glass.
    property bool largeText: false
    property bool highContrast: false
    property bool lowReach: false

    readonly property real zoom: Math.max(1, Math.min(1.7, shortSide / pixelsPerMillimetre / (wide ? 225 : 195)))

    readonly property real letters: largeText ? 1.4 : 1

    // Grounds.
    readonly property color surface: highContrast ? "#000000" : "#f3f6fa"
    readonly property color surfaceRaised: highContrast ? "#000000" : "#ffffff"
    readonly property color surfaceSunken: highContrast ? "#262626" : "#e6ebf2"
    readonly property color scrim: highContrast ? "#e6000000" : "#b30f1a2a"
    readonly property color line: highContrast ? "#bfbfbf" : "#c3ccd8"
    readonly property color lineStrong: highContrast ? "#ffffff" : "#6b7889"
    // Steps that are still to come.
    readonly property color ahead: highContrast ? "#595959" : "#c3ccd8"
    // Text on them.
    readonly property color ink: highContrast ? "#ffffff" : "#16202e"
    readonly property color inkMuted: highContrast ? "#e0e0e0" : "#4d5969"
    // The one accent.
    readonly property color accent: highContrast ? "#ffe14d" : "#0b57a8"
    readonly property color accentPressed: highContrast ? "#ffffff" : "#083f7c"
    readonly property color accentSoft: highContrast ? "#3d3500" : "#e3edf9"
    readonly property color inkOnAccent: highContrast ? "#000000" : "#ffffff"
    // The large ground of the start screen.
    readonly property color hero: highContrast ? "#000000" : "#0b57a8"
    readonly property color inkOnHero: "#ffffff"
    // Tones: a ground, and what is written on it.
    readonly property color good: highContrast ? "#8dffb0" : "#17663a"
    readonly property color goodSoft: highContrast ? "#00300f" : "#e2f3e9"
    readonly property color caution: highContrast ? "#ffd27a" : "#7a4a00"
    readonly property color cautionSoft: highContrast ? "#3a2600" : "#fff1d6"
    readonly property color danger: highContrast ? "#ffb8b0" : "#a8201a"
    readonly property color dangerSoft: highContrast ? "#400a06" : "#fdeae8"
    // The banner of a training room.
    readonly property color practice: "#ffc933"
    readonly property color inkOnPractice: "#2b1d00"
    // The keyboard: its ground, its keys and the shade below each.
    readonly property color keyboard: highContrast ? "#000000" : "#dde4ed"
    readonly property color key: highContrast ? "#1f1f1f" : "#ffffff"
    readonly property color keyPressed: highContrast ? "#5c5000" : "#c4dbf6"
    readonly property color keyAlt: highContrast ? "#3d3d3d" : "#c3cedb"
    readonly property color keyEdge: highContrast ? "#bfbfbf" : "#a9b6c6"

    readonly property real touch: mm(15 * zoom)
    readonly property real touchLarge: mm(19 * zoom)
    readonly property real spacing: mm(4 * zoom)
    readonly property real margin: mm(12 * zoom)
    readonly property real radius: mm(2.5 * zoom)
    readonly property real stroke: Math.max(1, mm(0.35 * zoom))
    readonly property real strokeStrong: Math.max(2, mm(0.8 * zoom))

    readonly property real textSmall: mm(4.8 * zoom * letters)
    readonly property real textBody: mm(5.8 * zoom * letters)
    readonly property real textLarge: mm(7.2 * zoom * letters)
    readonly property real textTitle: mm(10.4 * zoom * letters)
    readonly property real textHuge: mm(15 * zoom * letters)
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
