// The SIM's own application asks for a signature: what for, the code to compare, the PIN.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

Item {
    id: prompt

    required property SigningPrompt signing
    readonly property bool isAsking: signing.stage === Signing.Stage.Asking
    readonly property bool isTight: height < DockStyle.px(500)

    visible: signing.stage !== Signing.Stage.None
    focus: visible
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Yêu cầu ký số trên điện thoại")
    Keys.onReturnPressed: signing.sign()
    Keys.onEnterPressed: signing.sign()
    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            prompt.signing.press(event.key - Qt.Key_0);
        else if (event.key === Qt.Key_Backspace)
            prompt.signing.erase();
        else
            return;
        event.accepted = true;
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: DockStyle.px(16)
        anchors.rightMargin: DockStyle.px(16)
        anchors.topMargin: prompt.isTight ? 0 : DockStyle.px(8)
        anchors.bottomMargin: prompt.isTight ? 0 : DockStyle.px(12)
        spacing: prompt.isTight ? DockStyle.px(5) : DockStyle.px(8)

        RowLayout {
            spacing: DockStyle.px(8)
            DockIcon {
                text: "sim_card"
                color: DockStyle.phoneCode
                font.pixelSize: DockStyle.px(24)
            }
            DockText {
                text: qsTr("Ký số")
                color: DockStyle.phoneInk
                font.pixelSize: DockStyle.textLarge
                font.bold: true
                Accessible.ignored: true
            }
            DockText {
                Layout.fillWidth: true
                text: prompt.signing.number
                color: DockStyle.phoneInkMuted
                horizontalAlignment: Text.AlignRight
                font.pixelSize: DockStyle.textSmall
                Accessible.name: qsTr("Yêu cầu ký số đến số %1").arg(text)
            }
        }
        DockText {
            Layout.fillWidth: true
            text: prompt.signing.text
            color: DockStyle.phoneInk
            font.pixelSize: DockStyle.textSmall
            wrapMode: Text.Wrap
            maximumLineCount: prompt.isTight ? 2 : 4
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: card.implicitHeight + DockStyle.px(prompt.isTight ? 8 : 16)
            radius: DockStyle.px(12)
            color: DockStyle.phoneCodeGround
            ColumnLayout {
                id: card
                anchors.centerIn: parent
                width: parent.width - DockStyle.px(20)
                spacing: 0
                DockText {
                    Layout.fillWidth: true
                    text: qsTr("Mã đối chiếu, phải giống trên máy kiosk")
                    color: DockStyle.phoneInkMuted
                    font.pixelSize: DockStyle.textSmall
                    horizontalAlignment: Text.AlignHCenter
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 10
                    Accessible.ignored: true
                }
                DockText {
                    Layout.fillWidth: true
                    text: prompt.signing.verificationCode
                    color: DockStyle.phoneCode
                    font.pixelSize: DockStyle.px(prompt.isTight ? 28 : 34)
                    font.bold: true
                    font.letterSpacing: DockStyle.px(6)
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.name: qsTr("Mã đối chiếu: %1").arg(text)
                }
            }
        }
        PhonePinPad {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: DockStyle.px(330)
            visible: prompt.isAsking
            signing: prompt.signing
        }
        PhonePromptOutcome {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !prompt.isAsking
            stage: prompt.signing.stage
        }
        Item {
            Layout.fillHeight: true
            visible: prompt.isAsking
        }
        RowLayout {
            visible: prompt.isAsking
            spacing: DockStyle.px(8)
            PhoneButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Từ chối")
                ink: DockStyle.phoneBad
                onClicked: prompt.signing.refuse()
            }
            PhoneButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Đồng ý ký")
                isMain: true
                enabled: prompt.signing.maySign
                Accessible.description: enabled ? "" : qsTr("Hãy bấm mã PIN trước.")
                onClicked: prompt.signing.sign()
            }
        }
        PhoneButton {
            Layout.fillWidth: true
            visible: !prompt.isAsking && prompt.signing.stage !== Signing.Stage.Sent
            text: qsTr("Đóng")
            onClicked: prompt.signing.close()
        }
    }
}
