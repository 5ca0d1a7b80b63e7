// The other language, how the kiosk is seen and heard, going on another day, and the way out.
import QtQuick
import Kiosk.Controls
import Kiosk.Ui

Row {
    id: tools

    required property KioskModel model
    // Of each tool; as wide as its words where it is 0.
    property real cell: 0
    readonly property bool works: model.page !== Page.OutOfOrder

    LanguageTool {
        model: tools.model
        visible: tools.works && text.length > 0 && tools.model.page !== Page.Language
        width: tools.cell > 0 ? tools.cell : implicitWidth
    }

    ToolButton {
        glyph: Glyph.Comfort
        text: qsTr("Dễ dùng")
        visible: tools.works
        width: tools.cell > 0 ? tools.cell : implicitWidth
        onActivated: tools.model.openComfort()
    }

    ToolButton {
        glyph: Glyph.Later
        text: qsTr("Để sau")
        visible: tools.model.postponable
        width: tools.cell > 0 ? tools.cell : implicitWidth
        onActivated: tools.model.postpone()
    }

    ToolButton {
        glyph: Glyph.Close
        text: qsTr("Thoát")
        visible: tools.model.leavable
        width: tools.cell > 0 ? tools.cell : implicitWidth
        onActivated: tools.model.cancel()
    }
}
