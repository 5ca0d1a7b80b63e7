// A part of the dock: a title and what belongs to it.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: panel

    property string title
    property string glyph
    property real padding: DockStyle.px(14)
    default property alias content: column.data

    implicitHeight: column.implicitHeight + 2 * padding
    radius: DockStyle.radius
    color: DockStyle.panel

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: panel.padding
        spacing: DockStyle.px(10)

        RowLayout {
            spacing: DockStyle.px(8)
            DockIcon {
                text: panel.glyph
                color: DockStyle.accent
            }
            DockText {
                Layout.fillWidth: true
                text: panel.title
                font.bold: true
                Accessible.role: Accessible.Heading
            }
        }
    }
}
