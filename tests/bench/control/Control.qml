import QtQuick
import QtQuick.Controls.Basic

// The yardstick: what a small, ordinary Qt Quick Controls window costs on this machine, at its start and when a
// touch on a button changes its page for another of the same kind.
ApplicationWindow {
    id: root

    property int pageNumber: 1

    function turn() {
        page.active = false;
        ++root.pageNumber;
        page.active = true;
    }

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

    Loader {
        id: page

        anchors.centerIn: parent
        sourceComponent: Column {
            spacing: 16

            TextField {
                width: grid.width
                placeholderText: qsTr("A text field")
                Accessible.name: placeholderText
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
                        text: qsTr("Button %1").arg(index + root.pageNumber)
                        onClicked: root.turn()
                    }
                }
            }
        }
    }
}
