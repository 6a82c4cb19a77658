import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Solution
import TinyTutor.Theme
import TinyTutor.Trying

/*! The problem on top, then the child's own answer, the help that it asks for, the solution. */
ScrollPage {
    id: page

    required property TutorController tutor

    signal closed
    /*! To the problems of today's set. */
    signal setAsked

    readonly property bool busy: tutor.phase === TutorController.Solving || tutor.phase === TutorController.Stopping
    readonly property bool answered: tutor.phase === TutorController.Answered
    /*! Whether something runs that Escape stops. */
    readonly property bool working: visible && (busy || offer.making)
    // Where the tutor is not sure there is nothing to check an answer against: the field stays if it was used.
    readonly property bool tries: {
        const attempt = tutor.trying.attempt;
        return attempt.begun && (!answered || tutor.trying.ladder.available || attempt.mark !== AttemptController.Nothing);
    }

    // Whether the phase has changed while another page was shown, whose keyboard this one must not take.
    property bool behind: false
    // Until the kept text stands in the field, what happens there is no edit of it.
    property bool filled: false

    function takeFocus() {
        editor.takeFocus();
    }
    // The keyboard goes to what is to be done next.
    function followPhase() {
        behind = false;
        switch (tutor.phase) {
        case TutorController.Solving:
            trying.takeFocus();
            break;
        case TutorController.Answered:
            if (trying.ladder.whole)
                result.takeFocus();
            else if (!trying.activeFocus)
                trying.takeFocus();
            break;
        case TutorController.Stopped:
        case TutorController.Problem:
        case TutorController.Broken:
            editor.takeFocus();
            page.reveal(notice);
            break;
        }
    }

    Accessible.name: qsTr("Your problem")
    onVisibleChanged: {
        if (visible && behind)
            followPhase();
    }

    Connections {
        target: page.tutor

        function onPhaseChanged() {
            if (page.visible)
                page.followPhase();
            else
                page.behind = true;
        }
        function onTextChanged() {
            if (editor.text !== page.tutor.text)
                editor.replaceText(page.tutor.text);
        }
    }
    Shortcut {
        sequences: KeyTable.solve
        enabled: page.visible
        onActivated: {
            if (trying.activeFocus)
                trying.trying.attempt.check();
            else
                page.tutor.solve();
        }
    }
    Shortcut {
        sequences: KeyTable.stop
        enabled: page.working
        onActivated: {
            page.tutor.stop();
            offer.similar.stop();
        }
    }

    Words {
        Layout.fillWidth: true
        visible: editor.empty && !page.busy
        text: qsTr("Hello! Give me a word problem. You try first, I give you hints, and I tell you when I am not sure.")
        font.pixelSize: Theme.lead
    }
    ProblemEditor {
        id: editor
        Layout.fillWidth: true
        readOnly: page.busy
        onTextChanged: {
            if (page.filled)
                page.tutor.text = text;
        }
        onSubmitted: page.tutor.solve()
    }
    Flow {
        id: actions
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        TextButton {
            id: solve
            objectName: "solve"
            width: Math.min(implicitWidth, actions.width)
            visible: !page.busy && !page.tutor.fromSet
            main: !page.answered
            text: page.tutor.phase === TutorController.Broken ? qsTr("Try again") : qsTr("Solve")
            onClicked: page.tutor.solve()
        }
        TextButton {
            objectName: "stop"
            width: Math.min(implicitWidth, actions.width)
            visible: page.busy
            sign: "stop"
            text: qsTr("Stop")
            onClicked: page.tutor.stop()
        }
        TextButton {
            objectName: "another"
            width: Math.min(implicitWidth, actions.width)
            visible: page.answered
            text: page.tutor.fromSet ? qsTr("Today's problems") : qsTr("Another problem")
            onClicked: {
                if (page.tutor.fromSet) {
                    page.setAsked();
                } else {
                    editor.replaceText("");
                    editor.takeFocus();
                }
            }
        }
        ReadAloud {
            width: Math.min(implicitWidth, actions.width)
            labelled: true
            words: editor.text.trim()
            what: qsTr("the problem")
        }
        Words {
            width: Math.min(implicitWidth, actions.width)
            height: Math.max(implicitHeight, solve.height)
            visible: !page.busy && !page.answered
            text: qsTr("or press Ctrl and Enter")
            color: Theme.soft
            verticalAlignment: Text.AlignVCenter
        }
    }
    ExampleChips {
        objectName: "examples"
        Layout.fillWidth: true
        visible: editor.empty && !page.busy
        examples: page.tutor.examples
        onPicked: problem => {
            editor.replaceText(problem);
            editor.takeFocus();
        }
    }
    Words {
        objectName: "gettingReady"
        Layout.fillWidth: true
        visible: page.tutor.phase === TutorController.Opening
        text: page.tutor.status
        color: Theme.soft
    }
    ProgressCard {
        objectName: "progress"
        Layout.fillWidth: true
        visible: page.busy
        status: page.tutor.status
        wanted: page.tutor.wanted
        finished: page.tutor.finished
        time: page.tutor.time
    }
    NoticeCard {
        id: notice
        objectName: "notice"
        Layout.fillWidth: true
        visible: [TutorController.Problem, TutorController.Broken, TutorController.Stopped].includes(page.tutor.phase)
        text: page.tutor.status
        trouble: page.tutor.phase === TutorController.Broken
    }
    NoticeCard {
        objectName: "warning"
        Layout.fillWidth: true
        visible: text
        text: page.tutor.warning
    }
    TryingColumn {
        id: trying
        objectName: "trying"
        Layout.fillWidth: true
        visible: page.tries
        trying: page.tutor.trying
        status: page.tutor.status
        onShown: part => page.reveal(part)
        onWholeAsked: result.takeFocus()
    }
    ResultColumn {
        id: result
        objectName: "result"
        Layout.fillWidth: true
        visible: page.answered && trying.ladder.whole
        solution: page.tutor.solution
        onShown: part => page.reveal(part)
    }
    TeacherOffer {
        objectName: "teacherOffer"
        Layout.fillWidth: true
        visible: page.answered && page.tutor.forTeacher.offered
        forTeacher: page.tutor.forTeacher
    }
    SimilarOffer {
        id: offer
        Layout.fillWidth: true
        similar: page.tutor.trying.similar
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        visible: editor.empty && !page.busy
        text: qsTr("What you type stays on this computer.")
        font.pixelSize: Theme.small
        color: Theme.soft
    }
    Words {
        objectName: "note"
        Layout.fillWidth: true
        visible: text
        text: page.tutor.note
        font.pixelSize: Theme.small
        color: Theme.soft
    }
    Component.onCompleted: {
        editor.replaceText(tutor.text);
        filled = true;
    }
}
