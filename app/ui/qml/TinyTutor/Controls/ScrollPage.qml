import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Theme

/*! One column in the middle of the window, scrolled where it is longer: by the page keys, and to what has the focus. */
Flickable {
    id: page

    property Item awaited: null
    readonly property Item focused: Window.activeFocusItem
    default property alias content: column.data

    function scrollBy(distance: real) {
        const lowest = Math.max(0, contentHeight - height);
        contentY = Math.max(0, Math.min(lowest, contentY + distance));
    }
    // Brings `item` into the window once the next frame is laid out; until then its place is not known.
    function reveal(item: Item) {
        awaited = item;
        page.Window.window?.update(); // requestUpdate() draws no frame where nothing else has changed
    }
    function scrollTo(item: Item) {
        const top = item.mapToItem(contentItem, 0, 0).y - Theme.margin;
        const bottom = top + item.height + 2 * Theme.margin;
        if (top < contentY || bottom - top > height)
            scrollBy(top - contentY);
        else if (bottom > contentY + height)
            scrollBy(bottom - contentY - height);
    }
    function holds(item: Item): bool {
        for (let outer = item; outer; outer = outer.parent) {
            if (outer === column)
                return true;
        }
        return false;
    }

    contentHeight: column.implicitHeight + 2 * Theme.margin
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Accessible.role: Accessible.Pane
    ScrollBar.vertical: ScrollBar {}
    onFocusedChanged: {
        if (visible)
            reveal(holds(focused) ? focused : null);
    }

    Connections {
        target: page.Window.window
        enabled: page.awaited !== null

        function onFrameSwapped() {
            page.scrollTo(page.awaited);
            page.awaited = null;
        }
    }
    Shortcut {
        sequences: KeyTable.pageDown
        enabled: page.visible
        onActivated: page.scrollBy(page.height * 0.8)
    }
    Shortcut {
        sequences: KeyTable.pageUp
        enabled: page.visible
        onActivated: page.scrollBy(-page.height * 0.8)
    }
    ColumnLayout {
        id: column

        x: (page.width - width) / 2
        y: Theme.margin
        width: Math.min(page.width - 2 * Math.min(Theme.margin, page.width / 24), Theme.columnWidth)
        spacing: Theme.gap * 2
    }
}
