// Content longer than its room: moved by the finger or by two buttons beside it, so that nobody has to know how to swipe;
// and by the keys, which bring what they reach into sight.
import QtQuick
import Kiosk.Theme

FocusScope {
    id: pane

    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property bool scrolls: height > 0 && column.implicitHeight > height + 1
    // Content shorter than its room lies at the foot, and of longer content the foot is seen first.
    property bool sinks: false
    // The keys stop at the two buttons: false while a keyboard stands that would leave with them, and with it the need for
    // the buttons.
    property bool stops: true
    readonly property Item keyed: Window.activeFocusItem

    // Brings an item of the content into sight.
    function reveal(item: Item) {
        const top = item.mapToItem(column, 0, 0).y;
        const bottom = top + item.height;
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.min(top, bottom - flick.height);
    }

    function holds(item: Item): bool {
        for (let up = item; up !== null; up = up.parent) {
            if (up === column)
                return true;
        }
        return false;
    }

    function follow() {
        if (pane.visible && pane.scrolls && pane.keyed !== null && pane.holds(pane.keyed))
            pane.reveal(pane.keyed);
    }

    function settle() {
        if (pane.sinks)
            flick.contentY = Math.max(0, column.implicitHeight - flick.height);
        else
            follow();
    }

    implicitHeight: column.implicitHeight
    onHeightChanged: settle()
    onKeyedChanged: follow()
    onSinksChanged: settle()
    onVisibleChanged: if (visible) {
        flick.contentY = 0;
        settle();
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.rightMargin: pane.scrolls ? rail.width + Theme.spacing : 0
        boundsBehavior: Flickable.StopAtBounds
        clip: pane.scrolls
        contentHeight: column.implicitHeight
        interactive: pane.scrolls

        Column {
            id: column

            spacing: Theme.spacing
            width: flick.width
            onImplicitHeightChanged: if (pane.sinks)
                pane.settle()
            y: pane.sinks ? Math.max(0, flick.height - implicitHeight) : 0
        }
    }

    Loader {
        id: rail

        // Too low for two buttons above each other, or only the foot is within reach: they stand beside each other.
        readonly property bool level: pane.sinks || pane.height < 2 * Theme.touch + Theme.spacing

        // Made when it is needed and kept: what has the keys must not be destroyed under them.
        property bool kept: false

        active: pane.scrolls || kept
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: level ? Theme.touch : pane.height
        visible: pane.scrolls
        width: level ? 2 * Theme.touch + Theme.spacing : Theme.touch
        onLoaded: kept = true
        Component.onCompleted: setSource("ScrollRail.qml", {
            pane: pane,
            flick: flick
        })
    }
}
