// One line of a person's card: what to type, large enough to read from the kiosk's side.
import QtQuick
import QtQuick.Layouts

RowLayout {
    id: fact

    required property string name
    required property string value
    property color ink: DockStyle.ink

    spacing: DockStyle.px(10)

    DockText {
        Layout.preferredWidth: DockStyle.px(100)
        Layout.alignment: Qt.AlignBaseline
        text: fact.name
        color: DockStyle.inkMuted
        font.pixelSize: DockStyle.textSmall
        Accessible.ignored: true
    }
    DockText {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignBaseline
        text: fact.value
        color: fact.ink
        font.pixelSize: DockStyle.textLarge
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: DockStyle.textSmall
        Accessible.name: fact.name + ": " + fact.value
    }
}
