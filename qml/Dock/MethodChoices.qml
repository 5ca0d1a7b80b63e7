// By which method somebody is to register.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

GridLayout {
    id: choices

    required property PersonList people

    columns: 2
    rowSpacing: DockStyle.px(8)
    columnSpacing: DockStyle.px(8)

    Repeater {
        model: [
            {
                "kind": Method.Kind.MobileSubscriber,
                "name": qsTr("Thuê bao di động")
            },
            {
                "kind": Method.Kind.SocialInsurance,
                "name": qsTr("Bảo hiểm xã hội")
            },
            {
                "kind": Method.Kind.VnPost,
                "name": qsTr("Bưu điện")
            },
            {
                "kind": Method.Kind.SimPki,
                "name": qsTr("SIM ký số")
            }
        ]
        delegate: DockChoice {
            required property var modelData
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: modelData.name
            checked: choices.people.method === modelData.kind
            onClicked: choices.people.method = modelData.kind
        }
    }
}
