// The identity cards: which lies on the reader, whose QR code the camera sees, and the way to another one.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

DockPanel {
    id: panel

    required property CardTray tray
    required property PersonList people
    readonly property int ownRow: people.pickedNumber === "" ? -1 : tray.rowOf(people.pickedNumber)
    // Some special cards are nobody's in the list, and their QR code is the way to their number.
    readonly property int shownRow: tray.insertedRow >= 0 ? tray.insertedRow : ownRow

    signal cardsRequested

    title: qsTr("Thẻ căn cước")
    glyph: "credit_card"

    DockText {
        Layout.fillWidth: true
        text: panel.tray.hasCard ? qsTr("Trên đầu đọc: %1").arg(panel.tray.inserted) : qsTr("Chưa có thẻ trên đầu đọc")
        color: panel.tray.hasCard ? DockStyle.ink : DockStyle.inkMuted
        wrapMode: Text.Wrap
        font.pixelSize: DockStyle.textSmall
    }
    DockText {
        Layout.fillWidth: true
        visible: panel.tray.held !== ""
        text: qsTr("Trước camera: mã QR của %1").arg(panel.tray.held)
        wrapMode: Text.Wrap
        font.pixelSize: DockStyle.textSmall
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        rowSpacing: DockStyle.px(8)
        columnSpacing: DockStyle.px(8)

        DockButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: DockStyle.px(40)
            leftPadding: DockStyle.px(8)
            rightPadding: DockStyle.px(8)
            visible: !panel.tray.hasCard && panel.ownRow >= 0
            ink: DockStyle.accent
            glyph: "add_card"
            text: qsTr("Đặt thẻ của họ")
            onClicked: panel.tray.insert(panel.ownRow)
        }
        DockButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: DockStyle.px(40)
            leftPadding: DockStyle.px(8)
            rightPadding: DockStyle.px(8)
            visible: panel.tray.hasCard
            ink: DockStyle.accent
            glyph: "eject"
            text: qsTr("Lấy thẻ ra")
            onClicked: panel.tray.pull()
        }
        DockButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: DockStyle.px(40)
            leftPadding: DockStyle.px(8)
            rightPadding: DockStyle.px(8)
            glyph: "style"
            text: qsTr("Chọn thẻ khác")
            onClicked: panel.cardsRequested()
        }
        DockButton {
            Layout.fillWidth: true
            Layout.columnSpan: 2
            implicitHeight: DockStyle.px(40)
            leftPadding: DockStyle.px(8)
            rightPadding: DockStyle.px(8)
            visible: panel.tray.held === "" && panel.shownRow >= 0
            glyph: "qr_code_2"
            text: qsTr("Giơ mã QR trên thẻ trước camera")
            onClicked: panel.tray.holdUp(panel.shownRow)
        }
        DockButton {
            Layout.fillWidth: true
            Layout.columnSpan: 2
            implicitHeight: DockStyle.px(40)
            leftPadding: DockStyle.px(8)
            rightPadding: DockStyle.px(8)
            visible: panel.tray.held !== ""
            glyph: "close"
            text: qsTr("Cất mã QR")
            onClicked: panel.tray.putDown()
        }
    }
}
