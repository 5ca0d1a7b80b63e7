// A secret as everybody may see it: how many of its places are filled.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Item {
    id: secret

    required property string label
    required property int places
    required property int filled
    property bool faulty: false

    readonly property real boxHeight: Math.max(Theme.touchLarge, Theme.textTitle * 1.45)

    signal entered

    implicitHeight: name.height + Theme.spacing * 0.4 + boxHeight

    activeFocusOnTab: true
    Keys.onEnterPressed: entered()
    Keys.onReturnPressed: entered()

    Accessible.description: qsTr("Đã nhập %1 ký tự").arg(filled)
    Accessible.name: label
    Accessible.role: Accessible.EditableText

    Words {
        id: name

        strong: true
        text: secret.label
        width: secret.width
        Accessible.ignored: true
    }

    Finger {
        onTapped: secret.forceActiveFocus()
    }

    Row {
        anchors.bottom: parent.bottom
        spacing: Theme.spacing * 0.8

        Repeater {
            model: secret.places

            EntryBox {
                id: place

                required property int index

                faulty: secret.faulty
                focused: secret.activeFocus && index === Math.min(secret.filled, secret.places - 1)
                height: secret.boxHeight
                width: (secret.width - (secret.places - 1) * Theme.spacing * 0.8) / secret.places

                Rectangle {
                    anchors.centerIn: parent
                    color: Theme.ink
                    height: width
                    radius: width / 2
                    visible: place.index < secret.filled
                    width: Theme.spacing * 1.2
                }
            }
        }
    }
}
