// Where the person is: finished steps, this one, those to come.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Ui

Item {
    id: bar

    required property list<string> names
    required property int step
    readonly property int heard: Heard.Last

    // Large letters have room for one name only: that of this step.
    readonly property bool oneName: Theme.largeText

    implicitHeight: Theme.mm(1.6 * Theme.zoom) + Theme.spacing * 0.3 + Theme.textSmall * 1.5

    Accessible.name: step >= 0 && step < names.length ? qsTr("Bước %1 trên %2: %3").arg(step + 1).arg(names.length).arg(names[step]) : ""
    Accessible.role: Accessible.ProgressBar

    Row {
        anchors.fill: parent
        spacing: Theme.spacing * 0.5

        Repeater {
            model: bar.names

            Item {
                id: part

                required property int index
                required property string modelData
                readonly property bool here: index === bar.step

                height: bar.height
                width: (bar.width - (bar.names.length - 1) * Theme.spacing * 0.5) / bar.names.length

                Rectangle {
                    id: stripe

                    color: part.index <= bar.step ? Theme.accent : Theme.ahead
                    height: Theme.mm(1.6 * Theme.zoom)
                    radius: height / 2
                    width: parent.width
                }

                Words {
                    anchors.top: stripe.bottom
                    anchors.topMargin: Theme.spacing * 0.3
                    color: part.here ? Theme.accent : Theme.inkMuted
                    font.pixelSize: Theme.textSmall
                    text: part.modelData
                    visible: !bar.oneName
                    width: parent.width
                    Accessible.ignored: true
                }
            }
        }
    }

    Words {
        anchors.bottom: parent.bottom
        color: Theme.accent
        font.pixelSize: Theme.textSmall
        lineHeight: 1
        strong: true
        text: bar.step + 1 + "/" + bar.names.length + " · " + (bar.names[bar.step] ?? "")
        visible: bar.oneName && bar.step >= 0 && bar.step < bar.names.length
        Accessible.ignored: true
    }
}
