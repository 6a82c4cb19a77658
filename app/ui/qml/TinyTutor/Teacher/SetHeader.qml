pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! What stands above the problems of a set: its name, what is to be done next, which problems are shown. */
ColumnLayout {
    id: header

    required property TeacherController teacher
    readonly property TeacherSetController open: teacher.open

    signal backAsked
    signal addAsked

    function takeFocus() {
        back.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.gap * 2

    TextButton {
        id: back
        objectName: "backToSets"
        quiet: true
        sign: "back"
        text: qsTr("All sets")
        onClicked: header.backAsked()
    }
    Heading {
        objectName: "setName"
        Layout.fillWidth: true
        text: header.open.name
    }
    SetProgress {
        objectName: "setProgress"
        Layout.fillWidth: true
        visible: header.open.waiting > 0 || header.teacher.batch.setId === header.open.setId
        batch: header.teacher.batch
        setKey: header.open.setId
        waiting: header.open.waiting
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        TextButton {
            objectName: "approveChecked"
            width: Math.min(implicitWidth, parent.width)
            visible: header.open.checked > 0
            main: header.open.waiting === 0
            text: qsTr("Approve all that are checked (%1)").arg(header.open.checked)
            onClicked: header.open.approveChecked()
        }
        TextButton {
            objectName: "addProblemsButton"
            width: Math.min(implicitWidth, parent.width)
            main: header.open.counts[0] === 0
            text: qsTr("Add problems")
            onClicked: header.addAsked()
        }
    }
    Said {
        objectName: "setSaid"
        Layout.fillWidth: true
        text: header.open.sentence
    }
    Tick {
        objectName: "today"
        Layout.fillWidth: true
        text: qsTr("Today's set: pupils choose from its approved problems")
        checked: header.open.today
        onClicked: {
            header.teacher.sets.setToday(header.open.setId, checked);
            checked = Qt.binding(() => header.open.today);
        }
    }
    Disclosure {
        objectName: "setMore"
        Layout.fillWidth: true
        quiet: true
        showText: qsTr("Rename or remove this set")
        hideText: qsTr("Leave its name")

        LineField {
            id: name
            objectName: "setNewName"
            Layout.fillWidth: true
            label: qsTr("Name of the set")
            text: header.open.name
            maximumLength: 80
            onAccepted: header.teacher.sets.rename(header.open.setId, text)
        }
        TextButton {
            objectName: "renameSet"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            text: qsTr("Save the name")
            onClicked: header.teacher.sets.rename(header.open.setId, name.text)
        }
        Confirm {
            objectName: "removeSet"
            Layout.fillWidth: true
            text: qsTr("Remove the set")
            question: qsTr("Remove this set with its %n problem(s)? What pupils did stays in the class report.", "", header.open.counts[0])
            yes: qsTr("Remove it")
            onAgreed: {
                header.teacher.sets.remove(header.open.setId);
                header.backAsked();
            }
        }
        Said {
            Layout.fillWidth: true
            text: header.teacher.sets.sentence
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: header.open.counts[0] > 0
        spacing: Theme.gap

        Repeater {
            model: [qsTr("All"), qsTr("To look at"), qsTr("Differing"), qsTr("Approved")]

            Choice {
                required property int index
                required property string modelData

                objectName: "shown" + index
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("%1 (%2)").arg(modelData).arg(header.open.counts[index])
                chosen: header.open.shown === index
                onClicked: header.open.shown = index
            }
        }
    }
    SelectionBar {
        Layout.fillWidth: true
        visible: header.open.items.count > 0
        open: header.open
    }
    Words {
        Layout.fillWidth: true
        visible: header.open.items.count > 0
        text: qsTr("Keys: arrows go from problem to problem, A approves, E edits, R rejects, M uses your answer, space selects, Alt with an arrow moves.")
        font.pixelSize: Theme.small
        color: Theme.soft
    }
}
