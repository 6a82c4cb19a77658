import QtQuick
import QtQuick.Controls.Basic
import TinyTutor.Controls
import TinyTutor.Theme

/*! A long list that makes only the rows that are seen. The rows are one place for the Tab key: the arrow keys go from
    row to row, and Tab goes on through the current row. What has the focus is scrolled into the window. */
ListView {
    id: view

    readonly property Item focused: Window.activeFocusItem
    readonly property real columnWidth: Math.min(width - 2 * Math.min(Theme.margin, width / 24), Theme.columnWidth)
    readonly property real columnX: (width - columnWidth) / 2

    /*! Whether the beginning is shown: it stays in sight then, also when the header grows. */
    property bool atTop: true

    function stay() {
        if (atTop)
            Qt.callLater(positionViewAtBeginning);
    }
    function scrollTo(y: real) {
        contentY = Math.max(originY, Math.min(originY + Math.max(0, contentHeight - height), y));
        atTop = atYBeginning;
    }
    function step(by: int) {
        const wanted = Math.max(0, Math.min(count - 1, currentIndex + by));
        currentIndex = wanted;
        positionViewAtIndex(wanted, ListView.Contain);
        atTop = atYBeginning;
        currentItem?.forceActiveFocus(Qt.TabFocusReason);
    }
    function show(item: Item) {
        const upper = item.mapToItem(contentItem, 0, 0).y - Theme.margin;
        const lower = upper + item.height + 2 * Theme.margin;
        if (upper < contentY || lower - upper > height)
            scrollTo(upper);
        else if (lower > contentY + height)
            scrollTo(lower - height);
    }
    function holds(item: Item): bool {
        for (let outer = item; outer; outer = outer.parent) {
            if (outer === contentItem)
                return true;
        }
        return false;
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    spacing: Theme.gap * 2
    reuseItems: true
    cacheBuffer: 0 // rows beyond the window would be made bit by bit, also while the window closes
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    Accessible.role: Accessible.List
    ScrollBar.vertical: ScrollBar {}
    footer: Item {
        height: Theme.margin
    }
    onMovementEnded: atTop = atYBeginning
    onFocusedChanged: {
        if (visible && focused && holds(focused))
            Qt.callLater(show, focused);
    }

    Shortcut {
        sequences: KeyTable.pageDown
        enabled: view.visible
        onActivated: view.scrollTo(view.contentY + view.height * 0.8)
    }
    Shortcut {
        sequences: KeyTable.pageUp
        enabled: view.visible
        onActivated: view.scrollTo(view.contentY - view.height * 0.8)
    }
}
