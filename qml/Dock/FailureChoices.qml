pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Practice

ColumnLayout {
    id: choices

    required property LineDials line
    readonly property var kinds: [
        {
            "kind": Failure.Kind.None,
            "name": qsTr("Không có"),
            "tells": qsTr("Cổng làm việc bình thường.")
        },
        {
            "kind": Failure.Kind.Maintenance,
            "name": qsTr("Bảo trì"),
            "tells": qsTr("Cổng từ chối mọi yêu cầu và báo giờ mở lại.")
        },
        {
            "kind": Failure.Kind.ServerError,
            "name": qsTr("Lỗi máy chủ"),
            "tells": qsTr("Mọi yêu cầu nhận lỗi 500.")
        },
        {
            "kind": Failure.Kind.Garbage,
            "name": qsTr("Trả lời rác"),
            "tells": qsTr("Câu trả lời không đọc được.")
        },
        {
            "kind": Failure.Kind.CutBefore,
            "name": qsTr("Đứt trước khi ghi"),
            "tells": qsTr("Mỗi bước đứt một lần trước khi cổng kịp làm gì. Bấm lại để đứt thêm lần nữa.")
        },
        {
            "kind": Failure.Kind.CutAfter,
            "name": qsTr("Đứt sau khi ghi"),
            "tells": qsTr("Mỗi bước đứt một lần khi cổng đã làm xong: máy kiosk phải hỏi lại mà không làm hai lần.")
        },
        {
            "kind": Failure.Kind.Silence,
            "name": qsTr("Im lặng"),
            "tells": qsTr("Cổng nhận yêu cầu nhưng không bao giờ trả lời.")
        }
    ]

    spacing: DockStyle.px(8)

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        rowSpacing: DockStyle.px(8)
        columnSpacing: DockStyle.px(8)

        Repeater {
            model: choices.kinds
            delegate: DockChoice {
                required property var modelData
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.columnSpan: modelData.kind === Failure.Kind.None ? 2 : 1
                text: modelData.name
                checked: choices.line.failure === modelData.kind
                onClicked: choices.line.failure = modelData.kind
            }
        }
    }
    DockText {
        Layout.fillWidth: true
        Layout.minimumHeight: DockStyle.px(38)
        text: choices.kinds.find(candidate => candidate.kind === choices.line.failure).tells
        color: DockStyle.inkMuted
        font.pixelSize: DockStyle.textSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
