// Made-up people to try.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

DockPanel {
    id: panel

    required property PersonList people

    title: qsTr("Người để thử")
    glyph: "badge"

    DockText {
        Layout.fillWidth: true
        text: qsTr("Không ai có thật. Chọn cách đăng ký và một người, rồi đưa thẻ căn cước của họ cho máy hoặc tự gõ.")
        color: DockStyle.inkMuted
        font.pixelSize: DockStyle.textSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    MethodChoices {
        Layout.fillWidth: true
        people: panel.people
    }
    // A handful of people: all of them exist, so that heights are known and a picked card can be brought into view.
    Flickable {
        id: view

        function reveal(top: real, bottom: real) {
            contentY = Math.max(0, Math.min(top, Math.max(contentY, bottom - height)));
        }

        Layout.fillWidth: true
        Layout.fillHeight: true
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: panel.title

        Column {
            id: column
            width: view.width - DockStyle.px(10)
            spacing: DockStyle.px(8)
            Repeater {
                model: panel.people
                delegate: PersonCard {
                    id: card
                    required property int index
                    readonly property real foot: y + height
                    width: column.width
                    onClicked: panel.people.pick(card.index)
                    onFootChanged: if (card.isPicked)
                        view.reveal(card.y, card.foot)
                }
            }
        }
        DockScrollBar {
            parent: view
            anchors.right: parent.right
            height: parent.height
            orientation: Qt.Vertical
            size: view.visibleArea.heightRatio
            position: view.visibleArea.yPosition
        }
    }
    Connections { // another method's people begin at the top
        target: panel.people
        function onMethodChanged() {
            view.contentY = 0;
        }
    }
}
