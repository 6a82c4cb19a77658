import QtQuick
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! What can be done with several problems at once. */
Flow {
    id: bar

    required property TeacherSetController open
    readonly property int many: open.selected.length

    spacing: Theme.gap

    Tick {
        objectName: "selectAll"
        width: Math.min(implicitWidth, parent.width)
        text: bar.many > 0 ? qsTr("%n selected", "", bar.many) : qsTr("Select all")
        checked: bar.many > 0
        onClicked: {
            const all = bar.many === 0;
            bar.open.selectAll(all);
            checked = Qt.binding(() => bar.many > 0);
        }
    }
    TextButton {
        objectName: "approveSelected"
        width: Math.min(implicitWidth, parent.width)
        visible: bar.many > 0
        text: qsTr("Approve")
        onClicked: bar.open.approve(bar.open.selected)
    }
    TextButton {
        objectName: "rejectSelected"
        width: Math.min(implicitWidth, parent.width)
        visible: bar.many > 0
        text: qsTr("Reject")
        onClicked: bar.open.reject(bar.open.selected)
    }
    TextButton {
        objectName: "againSelected"
        width: Math.min(implicitWidth, parent.width)
        visible: bar.many > 0
        text: qsTr("Solve again")
        onClicked: bar.open.solveAgain(bar.open.selected)
    }
    Confirm {
        objectName: "removeSelected"
        width: asking ? bar.width : implicitWidth
        visible: bar.many > 0
        text: qsTr("Remove")
        question: qsTr("Remove these %n problem(s) from the set?", "", bar.many)
        yes: qsTr("Remove")
        onAgreed: bar.open.remove(bar.open.selected)
    }
}
