// Colours and sizes of the dock. Its own, not the kiosk's: the dock is a tool on a desk, used with a mouse as often as with
// a finger, and must not be taken for a part of the kiosk. Dark, so that the kiosk beside it has the eye.
pragma Singleton
import QtQuick
import Kiosk.Theme

QtObject {
    id: style

    // One unit is a pixel on a desk of 1080 lines; smaller desks shrink everything a little.
    property real unit: 1

    // On panel: ink 12.9:1, inkMuted 6.5:1, and every mark colour at least 6:1.
    readonly property color ground: "#1d232b"
    readonly property color panel: "#272f39"
    readonly property color raised: "#323c48"
    readonly property color pressed: "#3d4957"
    readonly property color line: "#3f4b59"
    readonly property color edge: "#8795a5"
    readonly property color ink: "#f1f4f8"
    readonly property color inkMuted: "#b3bfcc"
    readonly property color accent: "#ffbe5c"
    readonly property color inkOnAccent: "#2b1d00"
    readonly property color good: "#83d6a6"
    readonly property color caution: "#ffbe5c"
    readonly property color known: "#93c0ff"
    readonly property color bad: "#ffa79c"

    readonly property color phoneBody: "#0b0e12"
    readonly property color phoneScreen: "#f4f6f9"
    readonly property color phoneInk: "#16202e"
    readonly property color phoneInkMuted: "#566173"
    readonly property color phoneBubble: "#ffffff"
    readonly property color phoneLine: "#dde3ea"
    readonly property color phoneCode: "#0b5cad"
    readonly property color phoneCodeGround: "#e4effb"
    readonly property color phoneGood: "#166a3d"
    readonly property color phoneBad: "#b3261e"

    readonly property real touch: px(44)
    readonly property real gap: px(12)
    readonly property real radius: px(12)
    readonly property real textSmall: Math.max(12, px(13))
    readonly property real textBody: px(15)
    readonly property real textLarge: px(18)
    readonly property real textTitle: px(22)
    readonly property int blink: 160

    readonly property string fontFamily: Theme.fontFamily
    readonly property string iconFamily: iconFont.font.family

    readonly property FontLoader iconFont: FontLoader {
        source: "qrc:/qt/qml/Kiosk/Dock/fonts/MaterialIcons-Regular.ttf"
    }

    function px(units: real): real {
        return Math.round(units * style.unit);
    }
}
