pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The child's own answer, and below it the help that it asked for. Has the active focus while anything in it has. */
FocusScope {
    id: scope

    required property TryingController trying
    required property string status

    readonly property LadderController ladder: trying.ladder
    signal wholeAsked
    signal shown(part: Item)

    function takeFocus() {
        card.takeFocus();
    }
    function climb() {
        ladder.climb();
        const rung = rungs.itemAt(rungs.count - 1);
        if (ladder.whole)
            wholeAsked();
        else if (rung)
            rung.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: scope.width
        spacing: Theme.gap * 2

        WorkedSteps {
            Layout.fillWidth: true
            trying: scope.trying
            onShown: part => scope.shown(part)
        }
        MyAnswerCard {
            id: card
            objectName: "myAnswer"
            Layout.fillWidth: true
            attempt: scope.trying.attempt
            promise: scope.ladder.holdsBack ? scope.status : ""
            done: scope.ladder.whole
            known: scope.trying.known
            onShown: part => scope.shown(part)
        }
        Repeater {
            id: rungs
            model: scope.ladder.rungs

            RungCard {
                Layout.fillWidth: true
            }
        }
        Flow {
            id: actions
            Layout.fillWidth: true
            visible: scope.ladder.holdsBack
            spacing: Theme.gap * 2

            TextButton {
                objectName: "hint"
                width: Math.min(implicitWidth, actions.width)
                visible: scope.ladder.left > 0 || scope.ladder.triesLeft === 0
                text: {
                    if (scope.ladder.left === 0)
                        return qsTr("Show the whole solution");
                    return scope.ladder.shown ? qsTr("Give me another hint") : qsTr("Give me a hint");
                }
                onClicked: scope.climb()
            }
            TextButton {
                objectName: "whole"
                width: Math.min(implicitWidth, actions.width)
                visible: scope.ladder.left > 0 || scope.ladder.triesLeft > 0
                enabled: scope.ladder.triesLeft === 0
                quiet: true
                text: qsTr("Show the whole solution")
                Accessible.description: enabled ? "" : first.text
                onClicked: {
                    scope.ladder.askForWhole();
                    scope.wholeAsked();
                }
            }
        }
        Words {
            id: first
            objectName: "firstTry"
            Layout.fillWidth: true
            visible: scope.ladder.holdsBack && scope.ladder.triesLeft > 0
            text: {
                const more = scope.ladder.triesLeft;
                if (scope.ladder.left === 0)
                    return more === 1 ? qsTr("Check an answer of your own, then you can see the whole solution.") : qsTr("Check %n more answers of your own, then you can see the whole solution.", "", more);
                return more === 1 ? qsTr("First check an answer of your own, or take a hint.") : qsTr("You can see the whole solution after %n more checks or hints.", "", more);
            }
            font.pixelSize: Theme.small
            color: Theme.soft
        }
    }
}
