// Content longer than its room: moved by the finger or by two buttons beside it, so that nobody has to know how to swipe;
// and by the keys, which bring what they reach into sight. Where something is typed, what is said of it is brought along.
import QtQuick
import Kiosk.Theme

FocusScope {
    id: pane

    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property bool scrolls: height > 0 && column.implicitHeight > height + 1
    // Content shorter than its room lies at the foot, and of longer content the foot is seen first: down to what is typed
    // into.
    property bool sinks: false
    // The keys stop at the two buttons: false while a keyboard stands that would leave with them, and with it the need for
    // the buttons.
    property bool stops: true
    // What is typed into: it gets the keys back when something is wrong with it.
    property Item entry: null
    property bool faulty: false
    // What is said of it, as long as it is visible.
    property Item remark: null
    readonly property Item keyed: Window.activeFocusItem

    // A plugged-in keyboard goes on at what is asked, not at the button that led here. What is kept unseen, or lies under
    // a sheet, takes nothing.
    function take(item: Item) {
        if (pane.visible && pane.enabled && item !== null)
            item.forceActiveFocus();
    }

    // Brings items of the content into sight: all of them, or from the first one on.
    function reveal(first: Item, second: Item) {
        const top = Math.min(pane.topOf(first), pane.topOf(second));
        const bottom = Math.max(pane.topOf(first) + first.height, pane.topOf(second) + second.height);
        if (bottom - top > flick.height)
            flick.contentY = Math.max(0, Math.min(pane.topOf(first), column.implicitHeight - flick.height));
        else if (top < flick.contentY)
            flick.contentY = Math.max(0, top);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = bottom - flick.height;
    }

    function topOf(item: Item): real {
        return item.mapToItem(column, 0, 0).y;
    }

    function fits(first: Item, second: Item): bool {
        const top = Math.min(pane.topOf(first), pane.topOf(second));
        return Math.max(pane.topOf(first) + first.height, pane.topOf(second) + second.height) - top <= flick.height;
    }

    // The one of the content's items that holds it: a field with its label. Null when it lies elsewhere.
    function lineOf(item: Item): Item {
        let up = item;
        while (up !== null && up.parent !== column)
            up = up.parent;
        return up;
    }

    function follow() {
        const line = pane.visible && pane.scrolls ? pane.lineOf(pane.keyed) : null;
        if (line === null)
            return;
        const remark = pane.remark !== null && pane.remark.visible ? pane.remark : pane.keyed;
        pane.reveal(pane.fits(line, remark) ? line : pane.keyed, remark);
    }

    function settle() {
        if (!pane.sinks)
            return follow();
        const line = pane.lineOf(pane.keyed);
        const foot = line !== null ? pane.topOf(line) + line.height : column.implicitHeight;
        flick.contentY = Math.max(0, foot - flick.height);
    }

    implicitHeight: column.implicitHeight
    onFaultyChanged: if (faulty)
        take(entry)
    onHeightChanged: settle()
    onKeyedChanged: follow()
    onScrollsChanged: if (entry !== null)
        settle()
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
            onImplicitHeightChanged: if (pane.sinks || pane.entry !== null)
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
