// Back and Next, always here; help and the officer, always here.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

Rectangle {
    id: footer

    required property KioskModel model
    readonly property bool helps: model.page !== Page.OutOfOrder
    readonly property bool moves: model.backText.length > 0 || model.nextText.length > 0
    readonly property real inner: width - 2 * Theme.margin

    // What is being typed must be finished before anything is left.
    signal leaving

    color: Theme.surfaceRaised
    implicitHeight: Theme.wide ? Theme.touchLarge + 2 * Theme.spacing * 0.8 : (helps ? Theme.touch : 0) + Theme.touchLarge + 3 * Theme.spacing
    visible: helps || moves

    Rectangle {
        color: Theme.line
        height: Theme.stroke
        width: parent.width
    }

    PressButton {
        id: back

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.wide ? Theme.spacing * 0.8 : Theme.spacing
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        glyph: Glyph.Back
        large: true
        text: footer.model.backText
        visible: text.length > 0
        width: footer.inner * (Theme.wide ? 0.2 : 0.36)
        onActivated: {
            footer.leaving();
            footer.model.back();
        }
    }

    PressButton {
        id: next

        anchors.bottom: back.bottom
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        available: footer.model.nextOpen
        glyph: footer.model.busy ? Glyph.Wait : Glyph.Next
        glyphAfter: true
        kind: PressButton.Primary
        large: true
        reason: footer.model.busy ? qsTr("Đang chờ Cổng Dịch vụ công") : qsTr("Chưa đến lúc")
        text: footer.model.busy && !available ? qsTr("Đang gửi…") : footer.model.nextText
        visible: footer.model.nextText.length > 0
        width: footer.inner * (Theme.wide ? 0.26 : 0.58)
        onActivated: {
            footer.leaving();
            footer.model.next();
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: Theme.wide ? -footer.inner * 0.03 : 0
        anchors.top: parent.top
        anchors.topMargin: Theme.wide ? (footer.height - height) / 2 : Theme.spacing * 0.8
        spacing: Theme.spacing
        visible: footer.helps

        PressButton {
            glyph: Glyph.Help
            kind: PressButton.Quiet
            text: qsTr("Trợ giúp")
            onActivated: footer.model.help()
        }

        PressButton {
            glyph: Glyph.Officer
            kind: PressButton.Quiet
            text: qsTr("Gọi cán bộ")
            onActivated: footer.model.callOfficer()
        }

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spacing * 0.4
            visible: footer.model.hotline.length > 0

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.inkMuted
                glyph: Glyph.Call
                size: Theme.textBody
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                muted: true
                strong: true
                text: footer.model.hotline
                wrapMode: Text.NoWrap
                Accessible.name: qsTr("Đường dây nóng: %1").arg(text)
            }
        }
    }
}
