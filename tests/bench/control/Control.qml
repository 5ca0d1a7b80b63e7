import QtQuick
import QtQuick.Controls.Basic

// The yardstick: what a small, ordinary Qt Quick Controls window costs on this machine.
ApplicationWindow {
    width: 1080
    height: 1920
    visible: true
    title: qsTr("Control window")

    header: ToolBar {
        Label {
            anchors.centerIn: parent
            text: qsTr("Control window")
        }
    }

    Column {
        anchors.centerIn: parent
        spacing: 16

        TextField {
            width: grid.width
            placeholderText: qsTr("A text field")
        }

        Grid {
            id: grid

            columns: 3
            spacing: 16

            Repeater {
                model: 12

                Button {
                    required property int index

                    width: 200
                    height: 90
                    text: qsTr("Button %1").arg(index + 1)
                }
            }
        }
    }
}
