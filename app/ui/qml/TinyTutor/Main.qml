import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Problem
import TinyTutor.Solution
import TinyTutor.Theme
import TinyTutor.Trying

/*! The window: one column, the problem on top, then the child's own answer, the help that it asks for, the solution. */
ApplicationWindow {
    id: window

    required property TutorController tutor
    required property AppearanceController appearance

    readonly property bool busy: tutor.phase === TutorController.Solving || tutor.phase === TutorController.Stopping
    readonly property bool answered: tutor.phase === TutorController.Answered
    // Where the tutor is not sure there is nothing to check an answer against: the field stays if it was used.
    readonly property bool tries: {
        const attempt = tutor.trying.attempt;
        return attempt.begun && (!answered || tutor.trying.ladder.available || attempt.mark !== AttemptController.Nothing);
    }

    title: qsTr("TinyTutor")
    width: 880
    height: 860
    minimumWidth: 360
    minimumHeight: 400
    visible: true
    color: Theme.page
    font.family: Theme.family

    onActiveFocusItemChanged: page.reveal(activeFocusItem === contentItem ? null : activeFocusItem)
    onClosing: tutor.saveDraft()

    Binding {
        target: Theme
        property: "dark"
        value: window.appearance.dark
    }
    Binding {
        target: Theme
        property: "scale"
        value: window.appearance.scale
    }
    Binding {
        target: Theme
        property: "fixedFamily"
        value: window.appearance.fixedFamily
    }
    Connections {
        target: window.tutor

        function onPhaseChanged() {
            switch (window.tutor.phase) {
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
        function onTextChanged() {
            if (editor.text !== window.tutor.text)
                editor.replaceText(window.tutor.text);
        }
        function onAnnounced(sentence: string) {
            page.Accessible.announce(sentence, Accessible.Polite);
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: {
            if (trying.activeFocus)
                trying.trying.attempt.check();
            else
                window.tutor.solve();
        }
    }
    Shortcut {
        sequence: "Escape"
        enabled: window.busy || offer.making
        onActivated: {
            window.tutor.stop();
            offer.similar.stop();
        }
    }
    Shortcut {
        sequences: [StandardKey.ZoomIn, "Ctrl+="]
        onActivated: window.appearance.larger()
    }
    Shortcut {
        sequences: [StandardKey.ZoomOut]
        onActivated: window.appearance.smaller()
    }
    Shortcut {
        sequence: "Ctrl+0"
        onActivated: window.appearance.reset()
    }
    Shortcut {
        sequence: "PgDown"
        onActivated: page.scrollBy(page.height * 0.8)
    }
    Shortcut {
        sequence: "PgUp"
        onActivated: page.scrollBy(-page.height * 0.8)
    }

    ScrollPage {
        id: page

        objectName: "page"
        anchors.fill: parent
        Accessible.name: window.title

        TopBar {
            Layout.fillWidth: true
            appearance: window.appearance
        }
        Words {
            Layout.fillWidth: true
            visible: editor.empty && !window.busy
            text: qsTr("Hello! Give me a word problem. You try first, I give you hints, and I tell you when I am not sure.")
            font.pixelSize: Theme.lead
        }
        ProblemEditor {
            id: editor
            Layout.fillWidth: true
            readOnly: window.busy
            onTextChanged: window.tutor.text = text
            onSubmitted: window.tutor.solve()
        }
        Flow {
            id: actions
            Layout.fillWidth: true
            spacing: Theme.gap * 2

            TextButton {
                id: solve
                objectName: "solve"
                width: Math.min(implicitWidth, actions.width)
                visible: !window.busy
                main: !window.answered
                text: window.tutor.phase === TutorController.Broken ? qsTr("Try again") : qsTr("Solve")
                onClicked: window.tutor.solve()
            }
            TextButton {
                id: stop
                objectName: "stop"
                width: Math.min(implicitWidth, actions.width)
                visible: window.busy
                sign: "stop"
                text: qsTr("Stop")
                onClicked: window.tutor.stop()
            }
            TextButton {
                objectName: "another"
                width: Math.min(implicitWidth, actions.width)
                visible: window.answered
                text: qsTr("Another problem")
                onClicked: {
                    editor.replaceText("");
                    editor.takeFocus();
                }
            }
            Words {
                width: Math.min(implicitWidth, actions.width)
                height: Math.max(implicitHeight, solve.height)
                visible: !window.busy && !window.answered
                text: qsTr("or press Ctrl and Enter")
                color: Theme.soft
                verticalAlignment: Text.AlignVCenter
            }
        }
        ExampleChips {
            objectName: "examples"
            Layout.fillWidth: true
            visible: editor.empty && !window.busy
            examples: window.tutor.examples
            onPicked: problem => {
                editor.replaceText(problem);
                editor.takeFocus();
            }
        }
        Words {
            objectName: "gettingReady"
            Layout.fillWidth: true
            visible: window.tutor.phase === TutorController.Opening
            text: window.tutor.status
            color: Theme.soft
        }
        ProgressCard {
            id: progress
            objectName: "progress"
            Layout.fillWidth: true
            visible: window.busy
            status: window.tutor.status
            wanted: window.tutor.wanted
            finished: window.tutor.finished
        }
        NoticeCard {
            id: notice
            objectName: "notice"
            Layout.fillWidth: true
            visible: [TutorController.Problem, TutorController.Broken, TutorController.Stopped].includes(window.tutor.phase)
            text: window.tutor.status
            trouble: window.tutor.phase === TutorController.Broken
        }
        NoticeCard {
            objectName: "warning"
            Layout.fillWidth: true
            visible: text
            text: window.tutor.warning
        }
        TryingColumn {
            id: trying
            objectName: "trying"
            Layout.fillWidth: true
            visible: window.tries
            trying: window.tutor.trying
            status: window.tutor.status
            onShown: part => page.reveal(part)
            onWholeAsked: result.takeFocus()
        }
        ResultColumn {
            id: result
            objectName: "result"
            Layout.fillWidth: true
            visible: window.answered && trying.ladder.whole
            solution: window.tutor.solution
            onShown: part => page.reveal(part)
        }
        SimilarOffer {
            id: offer
            Layout.fillWidth: true
            similar: window.tutor.trying.similar
        }
        Words {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            visible: editor.empty && !window.busy
            text: qsTr("What you type stays on this computer.")
            font.pixelSize: Theme.small
            color: Theme.soft
        }
        Words {
            objectName: "note"
            Layout.fillWidth: true
            visible: text
            text: window.tutor.note
            font.pixelSize: Theme.small
            color: Theme.soft
        }
    }
    Component.onCompleted: {
        editor.replaceText(tutor.text);
        editor.takeFocus();
    }
}
