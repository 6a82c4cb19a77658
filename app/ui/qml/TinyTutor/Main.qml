import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Problem
import TinyTutor.Solution
import TinyTutor.Theme

/*! The window: one column, the problem on top, one main button, the result below. */
ApplicationWindow {
    id: window

    required property TutorController tutor
    required property AppearanceController appearance

    readonly property bool busy: tutor.phase === TutorController.Solving || tutor.phase === TutorController.Stopping
    readonly property bool answered: tutor.phase === TutorController.Answered

    title: qsTr("TinyTutor")
    width: 880
    height: 860
    minimumWidth: 360
    minimumHeight: 400
    visible: true
    color: Theme.page
    font.family: Theme.family

    onActiveFocusItemChanged: page.reveal(activeFocusItem)
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
                stop.forceActiveFocus(Qt.OtherFocusReason);
                page.reveal(progress);
                break;
            case TutorController.Answered:
                result.takeFocus();
                break;
            case TutorController.Stopped:
            case TutorController.Problem:
            case TutorController.Broken:
                editor.takeFocus();
                page.reveal(notice);
                break;
            }
        }
        function onAnnounced(sentence: string) {
            page.Accessible.announce(sentence, Accessible.Polite);
        }
    }

    Connections {
        target: window
        enabled: page.awaited !== null

        function onFrameSwapped() {
            page.scrollTo(page.awaited);
            page.awaited = null;
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: window.tutor.solve()
    }
    Shortcut {
        sequence: "Escape"
        enabled: window.busy
        onActivated: window.tutor.stop()
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

    Flickable {
        id: page

        property Item awaited: null

        function scrollBy(distance: real) {
            const lowest = Math.max(0, contentHeight - height);
            contentY = Math.max(0, Math.min(lowest, contentY + distance));
        }
        // Brings `item` into the window once the next frame is laid out; until then its place is not known.
        function reveal(item: Item) {
            awaited = item === window.contentItem ? null : item;
            window.requestUpdate();
        }
        function scrollTo(item: Item) {
            const top = item.mapToItem(contentItem, 0, 0).y - Theme.margin;
            const bottom = top + item.height + 2 * Theme.margin;
            if (top < contentY || bottom - top > height)
                scrollBy(top - contentY);
            else if (bottom > contentY + height)
                scrollBy(bottom - contentY - height);
        }

        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Pane
        Accessible.name: window.title
        ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            x: (page.width - width) / 2
            y: Theme.margin
            width: Math.min(page.width - 2 * Math.min(Theme.margin, page.width / 24), Theme.columnWidth)
            spacing: Theme.gap * 2

            TopBar {
                Layout.fillWidth: true
                appearance: window.appearance
            }
            Words {
                Layout.fillWidth: true
                visible: editor.empty && !window.busy
                text: qsTr("Hello! Give me a word problem. I show you how I work it out, and I tell you when I am not sure.")
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
                    main: true
                    text: window.tutor.phase === TutorController.Broken ? qsTr("Try again") : qsTr("Solve")
                    onClicked: window.tutor.solve()
                }
                TextButton {
                    id: stop
                    objectName: "stop"
                    width: Math.min(implicitWidth, actions.width)
                    visible: window.busy
                    main: true
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
            ResultColumn {
                id: result
                objectName: "result"
                Layout.fillWidth: true
                visible: window.answered
                solution: window.tutor.solution
                onShown: part => page.reveal(part)
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
    }
    Component.onCompleted: {
        editor.replaceText(tutor.text);
        editor.takeFocus();
    }
}
