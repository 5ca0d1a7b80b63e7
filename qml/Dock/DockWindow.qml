// The dock in a window of its own: three columns on a wide desk, two or one with tabs on a narrow one.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

Window {
    id: window

    required property Desk desk
    readonly property int columns: width >= DockStyle.px(860) ? 3 : width >= DockStyle.px(600) ? 2 : 1
    property int tab: 1
    // A desk of a thousand lines is the measure; a smaller one gets smaller words, but never too small to read.
    readonly property real fitting: Math.min(2, Math.max(0.86, height / 1000))

    title: qsTr("Motcua: bàn điều khiển tập huấn")
    color: DockStyle.ground

    // In one column the guide turns the pages: a message is read at once, a new account seen.
    Connections {
        target: window.desk
        enabled: window.columns === 1
        function onStepChanged() {
            if (window.desk.step !== Guide.Step.Type)
                window.tab = [1, 1, 0, 2][window.desk.step];
        }
    }
    Binding {
        target: DockStyle
        property: "unit"
        value: window.fitting
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: DockStyle.gap
        spacing: DockStyle.gap

        DockHeader {
            Layout.fillWidth: true
            desk: window.desk
            isNarrow: window.columns < 3
        }
        OfficerNotice {
            Layout.fillWidth: true
            alert: window.desk.officer
        }
        GuideStrip {
            Layout.fillWidth: true
            step: window.desk.step
        }
        DockTabs {
            Layout.fillWidth: true
            visible: window.columns < 3
            hasPhone: window.columns === 1
            tab: window.tab
            onTabRequested: tab => window.tab = tab
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: DockStyle.gap

            Item { // in one column the phone stands in the middle
                Layout.fillWidth: true
                visible: window.columns === 1 && window.tab === 0
            }
            ColumnLayout {
                Layout.fillHeight: true
                Layout.maximumWidth: DockStyle.px(340)
                Layout.maximumHeight: DockStyle.px(760)
                Layout.preferredWidth: DockStyle.px(300)
                Layout.alignment: Qt.AlignHCenter | Qt.AlignTop
                visible: window.columns > 1 || window.tab === 0
                spacing: DockStyle.px(6)
                PhoneView {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    handset: window.desk.handset
                    signing: window.desk.signing
                    mailbox: window.desk.mailbox
                }
                DockSwitch {
                    Layout.fillWidth: true
                    Layout.leftMargin: DockStyle.px(12)
                    Layout.rightMargin: DockStyle.px(12)
                    text: qsTr("Nguồn điện thoại")
                    standing: window.desk.handset.isOn ? qsTr("đang bật") : qsTr("đang tắt")
                    checked: window.desk.handset.isOn
                    onClicked: window.desk.handset.isOn = !window.desk.handset.isOn
                }
            }
            Item {
                Layout.fillWidth: true
                visible: window.columns === 1 && window.tab === 0
            }
            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: DockStyle.px(330)
                visible: window.columns === 3 || window.tab === 1 || (window.columns === 2 && window.tab === 0)
                spacing: DockStyle.gap
                PeoplePanel {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    people: window.desk.people
                }
                CardPanel {
                    Layout.fillWidth: true
                    tray: window.desk.cards
                    people: window.desk.people
                    onCardsRequested: cardSheet.open()
                }
            }
            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: DockStyle.px(330)
                visible: window.columns === 3 || window.tab === 2
                spacing: DockStyle.gap
                LinePanel {
                    Layout.fillWidth: true
                    line: window.desk.line
                }
                TokenPanel {
                    Layout.fillWidth: true
                    tray: window.desk.tokens
                    onTokensRequested: tokenSheet.open()
                }
                PrinterPanel {
                    Layout.fillWidth: true
                    tray: window.desk.printer
                    onSlipRequested: slip.open()
                }
                AccountsPanel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    accounts: window.desk.accounts
                }
            }
        }
    }

    CardSheet {
        id: cardSheet
        anchors.fill: parent
        tray: window.desk.cards
    }
    TokenSheet {
        id: tokenSheet
        anchors.fill: parent
        tray: window.desk.tokens
    }
    SlipSheet {
        id: slip
        anchors.fill: parent
        tray: window.desk.printer
    }
}
