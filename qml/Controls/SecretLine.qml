// A password as everybody may see it: a dot for each character, and whether it is good.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: secret

    required property string label
    required property int filled
    property string placeholder
    property bool faulty: false
    property bool good: false

    readonly property real boxHeight: Math.max(Theme.touchLarge, Theme.textTitle * 1.45)

    signal entered

    implicitHeight: name.height + Theme.spacing * 0.4 + boxHeight

    activeFocusOnTab: true
    Accessible.description: filled > 0 ? qsTr("Đã nhập %1 ký tự").arg(filled) : placeholder
    Accessible.focusable: true
    Accessible.name: label
    Accessible.role: Accessible.EditableText
    Accessible.onPressAction: forceActiveFocus()
    Keys.onEnterPressed: entered()
    Keys.onReturnPressed: entered()

    Words {
        id: name

        strong: true
        text: secret.label
        width: secret.width
        Accessible.ignored: true
    }

    EntryBox {
        anchors.bottom: parent.bottom
        faulty: secret.faulty
        focused: secret.activeFocus
        height: secret.boxHeight
        width: parent.width

        Words {
            anchors.fill: parent
            anchors.leftMargin: Theme.spacing
            anchors.rightMargin: Theme.touch
            elide: Text.ElideNone
            font.letterSpacing: secret.filled > 0 ? Theme.mm(1) : 0
            font.pixelSize: secret.filled > 0 ? Theme.textTitle : Theme.textLarge
            fontSizeMode: Text.HorizontalFit
            lineHeight: 1
            minimumPixelSize: secret.filled > 0 ? 1 : Theme.textSmall
            muted: secret.filled === 0
            strong: secret.filled > 0
            text: secret.filled > 0 ? "\u2022".repeat(secret.filled) : Theme.largeText ? "" : secret.placeholder
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.good
            glyph: Glyph.CheckCircle
            visible: secret.good
            width: size
        }
    }

    Finger {
        onTapped: secret.forceActiveFocus()
    }
}
