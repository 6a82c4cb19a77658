import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Theme

/*! One column in the middle of the window, scrolled where it is longer. */
Flickable {
    id: page

    property Item awaited: null
    default property alias content: column.data

    function scrollBy(distance: real) {
        const lowest = Math.max(0, contentHeight - height);
        contentY = Math.max(0, Math.min(lowest, contentY + distance));
    }
    // Brings `item` into the window once the next frame is laid out; until then its place is not known.
    function reveal(item: Item) {
        awaited = item;
        page.Window.window?.requestUpdate();
    }
    function scrollTo(item: Item) {
        const top = item.mapToItem(contentItem, 0, 0).y - Theme.margin;
        const bottom = top + item.height + 2 * Theme.margin;
        if (top < contentY || bottom - top > height)
            scrollBy(top - contentY);
        else if (bottom > contentY + height)
            scrollBy(bottom - contentY - height);
    }

    contentHeight: column.implicitHeight + 2 * Theme.margin
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Pane
    ScrollBar.vertical: ScrollBar {}

    Connections {
        target: page.Window.window
        enabled: page.awaited !== null

        function onFrameSwapped() {
            page.scrollTo(page.awaited);
            page.awaited = null;
        }
    }
    ColumnLayout {
        id: column

        x: (page.width - width) / 2
        y: Theme.margin
        width: Math.min(page.width - 2 * Math.min(Theme.margin, page.width / 24), Theme.columnWidth)
        spacing: Theme.gap * 2
    }
}
