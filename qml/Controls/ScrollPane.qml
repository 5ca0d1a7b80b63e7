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
        pane.trim();
    }

    function settle() {
        if (!pane.sinks)
            return follow();
        const line = pane.lineOf(pane.keyed);
        const foot = line !== null ? pane.topOf(line) + line.height : column.implicitHeight;
        flick.contentY = Math.max(0, foot - flick.height);
        pane.trim();
    }

    // How far below that height of the content the letters end that it would slice; 0 where it slices none.
    function slicedAt(item: Item, height: real): real {
        if (!item.visible)
            return 0;
        let most = 0;
        if (item instanceof Text && item.text.length > 0) {
            const free = item.verticalAlignment === Text.AlignVCenter ? (item.height - item.contentHeight) / 2 : 0;
            const inside = height - pane.topOf(item) - free;
            const line = item.contentHeight / item.lineCount;
            const above = inside % line;
            if (inside > 1 && inside < item.contentHeight - 1 && above > 1 && above < line - 1)
                most = line - above;
        }
        for (let i = 0; i < item.children.length; ++i)
            most = Math.max(most, pane.slicedAt(item.children[i], height));
        return most;
    }

    // A line of letters at the upper edge is seen whole or not at all.
    function trim() {
        let cut = 0;
        if (pane.visible && pane.scrolls && !flick.moving && flick.contentY > 0) {
            // What stands beside the sliced letters may be sliced by the new edge.
            for (let more = 1; more > 0 && cut < pane.height / 2; cut += more)
                more = pane.slicedAt(column, flick.contentY + cut);
        }
        sight.cut = cut;
    }

    function trimSoon() {
        Qt.callLater(pane.trim); // qmllint disable
    }

    implicitHeight: column.implicitHeight
    onFaultyChanged: if (faulty)
        take(entry)
    onHeightChanged: {
        settle();
        trimSoon();
    }
    onKeyedChanged: follow()
    onScrollsChanged: if (entry !== null)
        settle()
    onSinksChanged: settle()
    onVisibleChanged: if (visible) {
        flick.contentY = 0;
        settle();
        trimSoon();
    }

    Item {
        id: sight

        property real cut: 0

        anchors.fill: parent
        anchors.rightMargin: pane.scrolls ? rail.width + Theme.spacing : 0
        anchors.topMargin: cut
        clip: pane.scrolls

        Flickable {
            id: flick

            boundsBehavior: Flickable.StopAtBounds
            contentHeight: column.implicitHeight
            height: pane.height
            interactive: pane.scrolls
            width: sight.width
            y: -sight.cut
            onContentYChanged: pane.trimSoon()
            onMovingChanged: pane.trimSoon()

            Column {
                id: column

                spacing: Theme.spacing
                width: flick.width
                onImplicitHeightChanged: {
                    if (pane.sinks || pane.entry !== null)
                        pane.settle();
                    pane.trimSoon();
                }
                y: pane.sinks ? Math.max(0, flick.height - implicitHeight) : 0
            }
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
