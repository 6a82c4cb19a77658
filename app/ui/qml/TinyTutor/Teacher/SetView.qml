pragma ComponentBehavior: Bound
import QtQuick
import TinyTutor.Controllers
import TinyTutor.Theme

/*! One set: the table of its problems, with the teacher's decisions. */
RowsView {
    id: view

    required property TeacherController teacher
    readonly property TeacherSetController open: teacher.open

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
        onStepAsked: by => view.step(by)
        onEditAsked: view.editAsked(this)
    }
}
