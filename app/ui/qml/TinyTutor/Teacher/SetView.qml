pragma ComponentBehavior: Bound
import QtQuick
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! One set: the table of its problems, with the teacher's decisions. */
RowsView {
    id: view

    required property TeacherController teacher
    readonly property TeacherSetController open: teacher.open
    readonly property ProblemRow row: currentItem as ProblemRow

    signal backAsked
    signal addAsked
    signal editAsked(problem: ProblemRow)

    function begin() {
        atTop = true;
        positionViewAtBeginning();
        (headerItem as SetHeaderPlace).takeFocus();
    }
    function takeFocus() {
        if (currentItem && currentItem.activeFocusOnTab && count > 0 && currentIndex > 0)
            currentItem.forceActiveFocus(Qt.OtherFocusReason);
        else
            begin();
    }

    component RowKey: Shortcut {
        enabled: view.visible && view.row !== null && view.row.activeFocus
    }
    component SetHeaderPlace: Item {
        function takeFocus() {
            header.takeFocus();
        }

        width: view.width
        height: header.implicitHeight + Theme.margin + Theme.gap * 2
        onHeightChanged: view.stay()

        SetHeader {
            id: header
            x: view.columnX
            y: Theme.margin / 2
            width: view.columnWidth
            teacher: view.teacher
            onBackAsked: view.backAsked()
            onAddAsked: view.addAsked()
        }
    }

    Accessible.name: open.name
    model: open.items
    header: SetHeaderPlace {}
    delegate: ProblemRow {
        width: view.width
        cardWidth: view.columnWidth
        open: view.open
        current: ListView.isCurrentItem
        onChosen: view.currentIndex = index
        onEditAsked: view.editAsked(this)
    }

    RowKey {
        sequences: KeyTable.previousRow
        onActivated: view.step(-1)
    }
    RowKey {
        sequences: KeyTable.nextRow
        onActivated: view.step(1)
    }
    RowKey {
        sequences: KeyTable.firstRow
        onActivated: view.step(-view.count)
    }
    RowKey {
        sequences: KeyTable.lastRow
        onActivated: view.step(view.count)
    }
    RowKey {
        sequences: KeyTable.rowUp
        onActivated: view.row.move(-1)
    }
    RowKey {
        sequences: KeyTable.rowDown
        onActivated: view.row.move(1)
    }
    RowKey {
        sequences: KeyTable.approve
        onActivated: view.row.approve()
    }
    RowKey {
        sequences: KeyTable.useOwn
        onActivated: view.row.useOwn()
    }
    RowKey {
        sequences: KeyTable.edit
        onActivated: view.row.editAsked()
    }
    RowKey {
        sequences: KeyTable.reject
        onActivated: view.row.reject()
    }
    RowKey {
        sequences: KeyTable.select
        onActivated: view.row.select()
    }
}
