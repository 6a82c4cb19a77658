pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import TinyTutor.Controllers
import TinyTutor.Theme

/*! Skills by pupils: the names stay while the numbers scroll, by the arrow keys from cell to cell. */
FocusScope {
    id: grid

    required property ClassGridModel model
    /*! How high it may be: what is more scrolls. */
    required property real room

    property int row: 0
    property int column: 0
    readonly property real line: metrics.height * Theme.lineHeight
    /*! There is no room for a column of skills: each cell says its own. */
    readonly property bool tight: width < Theme.small * 16
    readonly property real headWidth: tight ? 0 : Math.min(width * 0.4, Theme.small * 9)
    readonly property real headHeight: line * 2 + 2 * Theme.gap
    readonly property real cellWidth: Math.min(width - headWidth, Theme.small * 12)
    readonly property real cellHeight: line * (tight ? 9 : cellWidth < Theme.small * 11 ? 6 : 4) + 2 * Theme.gap

    // Where the view begins so that a cell from `start` is in it, moved no more than needed.
    function within(now: real, start: real, size: real, view: real): real {
        return Math.min(start, Math.max(now, start + size - view));
    }
    function go(toRow: int, toColumn: int) {
        row = Math.max(0, Math.min(table.rows - 1, toRow));
        column = Math.max(0, Math.min(table.columns - 1, toColumn));
        table.contentX = within(table.contentX, column * cellWidth, cellWidth, table.width);
        table.contentY = within(table.contentY, row * cellHeight, cellHeight, table.height);
        grid.Accessible.announce(model.spoken(row, column), Accessible.Polite);
    }

    implicitHeight: Math.min(room, headHeight + table.rows * cellHeight)
    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.focusable: true
    Accessible.name: qsTr("Class report, skills by pupils. Arrow keys go from one to the next.")
    Accessible.description: model.spoken(row, column)
    Keys.onLeftPressed: go(row, column - 1)
    Keys.onRightPressed: go(row, column + 1)
    Keys.onUpPressed: go(row - 1, column)
    Keys.onDownPressed: go(row + 1, column)
    Keys.onPressed: event => {
        const step = Math.max(1, Math.floor(table.height / cellHeight));
        const all = event.modifiers & Qt.ControlModifier;
        const places = {
            [Qt.Key_Home]: [all ? 0 : row, 0],
            [Qt.Key_End]: [all ? table.rows - 1 : row, table.columns - 1],
            [Qt.Key_PageUp]: [row - step, column],
            [Qt.Key_PageDown]: [row + step, column]
        };
        if (event.key in places) {
            go(places[event.key][0], places[event.key][1]);
            event.accepted = true;
        }
    }

    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Theme.small
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -1
        color: "transparent"
        border.width: 1
        border.color: Theme.outline
    }
    GridHead {
        visible: !grid.tight
        width: grid.headWidth
        height: grid.headHeight
        text: qsTr("Skill")
    }
    HorizontalHeaderView {
        id: heads
        objectName: "gridPupils"
        x: grid.headWidth
        width: table.width
        height: grid.headHeight
        syncView: table
        clip: true
        activeFocusOnTab: false // the grid has the keyboard: a table of Qt would be a stop without a name
        boundsBehavior: Flickable.StopAtBounds
        resizableColumns: false

        delegate: GridHead {
            required property string display
            implicitHeight: grid.headHeight
            text: display
        }
    }
    VerticalHeaderView {
        objectName: "gridSkills"
        y: grid.headHeight
        visible: !grid.tight
        width: grid.headWidth
        height: table.height
        syncView: table
        clip: true
        activeFocusOnTab: false
        boundsBehavior: Flickable.StopAtBounds
        resizableRows: false

        delegate: GridHead {
            required property string display
            implicitWidth: grid.headWidth
            text: display
        }
    }
    TableView {
        id: table
        objectName: "gridCells"
        x: grid.headWidth
        y: grid.headHeight
        width: grid.width - x
        height: grid.height - y
        model: grid.model
        clip: true
        activeFocusOnTab: false
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        pointerNavigationEnabled: false
        columnWidthProvider: () => grid.cellWidth
        rowHeightProvider: () => grid.cellHeight
        onRowsChanged: grid.row = Math.max(0, Math.min(rows - 1, grid.row))
        onColumnsChanged: grid.column = Math.max(0, Math.min(columns - 1, grid.column))
        onWidthChanged: Qt.callLater(table.forceLayout)
        ScrollBar.horizontal: ScrollBar {}
        ScrollBar.vertical: ScrollBar {}

        delegate: GridCell {
            required property int row
            required property int column
            required property string display

            required property string skill

            numbers: display
            head: grid.tight ? skill : ""
            current: row === grid.row && column === grid.column
            focused: grid.activeFocus

            TapHandler {
                onTapped: {
                    grid.forceActiveFocus(Qt.MouseFocusReason);
                    grid.go(parent.row, parent.column);
                }
            }
        }
    }
    onCellWidthChanged: Qt.callLater(table.forceLayout)
    onCellHeightChanged: Qt.callLater(table.forceLayout)
}
