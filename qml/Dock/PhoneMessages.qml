// The messages of the shown number, newest first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

ColumnLayout {
    id: messages

    required property Handset handset

    spacing: 0

    PhoneHeader {
        Layout.fillWidth: true
        handset: messages.handset
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        topMargin: DockStyle.px(10)
        bottomMargin: DockStyle.px(10)
        spacing: DockStyle.px(10)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: messages.handset
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Các tin nhắn")
        delegate: PhoneMessage {
            width: list.width
        }
        add: Transition {
            NumberAnimation {
                properties: "opacity,scale"
                from: 0
                to: 1
                duration: DockStyle.blink
            }
        }
        displaced: Transition {
            NumberAnimation {
                property: "y"
                duration: DockStyle.blink
            }
        }
        DockScrollBar {
            parent: list
            anchors.right: parent.right
            height: parent.height
            orientation: Qt.Vertical
            size: list.visibleArea.heightRatio
            position: list.visibleArea.yPosition
        }
        PhoneEmpty {
            anchors.centerIn: parent
            width: parent.width - DockStyle.px(56)
            visible: messages.handset.count === 0
            hasSim: messages.handset.number !== ""
        }
    }
    Connections {
        target: messages.handset
        function onReceived() {
            list.positionViewAtBeginning();
        }
    }
}
