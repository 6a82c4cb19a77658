pragma ComponentBehavior: Bound
import QtQuick
import TinyTutor.Controllers

/*! The sets; and behind them one set, problems to add to it, one problem to edit. */
Section {
    id: section

    required property TeacherController teacher
    property string view: "list"

    function go(name: string) {
        view = name;
        takeFocus();
    }
    function takeFocus() {
        switch (view) {
        case "list":
            list.takeFocus();
            break;
        case "set":
            set.takeFocus();
            break;
        case "add":
            adding.takeFocus();
            break;
        case "edit":
            edit.takeFocus();
            break;
        }
    }
    function openSet(key: string) {
        teacher.open.open(key);
        go("set");
    }

    name: "sets"
    title: qsTr("Sets")
    inside: view !== "list"
    onBackAsked: {
        if (view === "set") {
            teacher.open.close();
            teacher.sets.reload();
            go("list");
        } else {
            go("set");
        }
    }
    onActiveFocusChanged: {
        if (activeFocus && !section.Window.activeFocusItem?.activeFocusOnTab)
            takeFocus();
    }

    Connections {
        target: section.teacher.pin

        function onOpened() {
            section.view = "list";
        }
    }
    Connections {
        target: section.teacher.sets

        function onMade(key: string) {
            section.teacher.open.open(key);
            section.teacher.adding.clear();
            section.teacher.making.clear();
            section.go("add");
        }
    }

    SetList {
        id: list
        objectName: "setList"
        anchors.fill: parent
        visible: section.view === "list"
        sets: section.teacher.sets
        batch: section.teacher.batch
        onChosen: key => section.openSet(key)
    }
    SetView {
        id: set
        objectName: "setView"
        anchors.fill: parent
        visible: section.view === "set"
        teacher: section.teacher
        onBackAsked: section.backAsked()
        onAddAsked: {
            section.teacher.adding.clear();
            section.teacher.making.clear();
            section.go("add");
        }
        onEditAsked: problem => {
            edit.begin(problem);
            section.go("edit");
        }
    }
    AddProblems {
        id: adding
        objectName: "addProblems"
        anchors.fill: parent
        visible: section.view === "add"
        adding: section.teacher.adding
        making: section.teacher.making
        setName: section.teacher.open.name
        setKey: section.teacher.open.setId
        onDone: section.go("set")
    }
    EditProblem {
        id: edit
        objectName: "editProblem"
        anchors.fill: parent
        visible: section.view === "edit"
        open: section.teacher.open
        onDone: section.go("set")
    }
}
