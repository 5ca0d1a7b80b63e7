// One claim of a checklist, fulfilled or not yet. A row of a Rows model.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: line

    required property string title
    required property int glyph
    required property bool marked
    // The width there is.
    property real most: 1e6

    color: marked ? Theme.goodSoft : Theme.surfaceSunken
    implicitHeight: Math.max(Theme.icon, content.implicitHeight) + Theme.spacing * 0.8
    implicitWidth: content.implicitWidth + Theme.spacing * 1.6
    radius: Math.min(height, Theme.icon * 2) / 2

    Accessible.checked: marked
    Accessible.name: marked ? qsTr("%1: đạt").arg(title) : qsTr("%1: chưa đạt").arg(title)
    Accessible.role: Accessible.StaticText

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.spacing * 0.4

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: line.marked ? Theme.good : Theme.inkMuted
            glyph: line.glyph
            size: Theme.icon * 0.8
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: line.marked ? Theme.good : Theme.ink
            text: line.title
            width: Math.min(implicitWidth, line.most - Theme.icon - Theme.spacing * 2)
            Accessible.ignored: true
        }
    }
}
