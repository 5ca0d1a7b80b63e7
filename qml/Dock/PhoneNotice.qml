// Slides in when a message or a letter arrives and leaves by itself.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: notice

    property string glyph
    property string heading
    property string words
    property string spoken
    property bool isOut: false

    function show(glyph: string, heading: string, words: string, spoken: string) {
        notice.glyph = glyph;
        notice.heading = heading;
        notice.words = words;
        notice.spoken = spoken;
        notice.isOut = true;
        stay.restart();
    }

    x: DockStyle.px(10)
    y: isOut ? DockStyle.px(10) : -height - DockStyle.px(6)
    visible: y > -height
    implicitHeight: row.implicitHeight + DockStyle.px(22)
    radius: DockStyle.px(18)
    color: DockStyle.phoneInk
    Accessible.role: Accessible.AlertMessage
    Accessible.name: notice.spoken
    Accessible.ignored: !visible

    Behavior on y {
        NumberAnimation {
            duration: 2 * DockStyle.blink
            easing.type: Easing.OutCubic
        }
    }
    Timer {
        id: stay
        interval: 3500
        onTriggered: notice.isOut = false
    }
    RowLayout {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        x: DockStyle.px(14)
        width: parent.width - 2 * x
        spacing: DockStyle.px(12)
        DockIcon {
            text: notice.glyph
            color: DockStyle.accent
            font.pixelSize: DockStyle.px(26)
        }
        ColumnLayout {
            spacing: 0
            DockText {
                Layout.fillWidth: true
                text: notice.heading
                font.pixelSize: DockStyle.textSmall
                color: DockStyle.inkMuted
                Accessible.ignored: true
            }
            DockText {
                Layout.fillWidth: true
                text: notice.words
                font.pixelSize: DockStyle.textTitle
                font.bold: true
                Accessible.ignored: true
            }
        }
    }
}
