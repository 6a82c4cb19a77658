pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Solution
import TinyTutor.Theme

/*! How hard the tutor tries, on how many cores, and how well that goes on this computer. */
ColumnLayout {
    id: part

    required property SolverController solver
    required property SelfTestController selfTest

    readonly property bool testing: selfTest.running
    signal told(part: Item)

    onTestingChanged: told(testing ? progress : result)
    spacing: Theme.gap * 2

    StatusNote {
        objectName: "solverStatus"
        Layout.fillWidth: true
        text: part.solver.status
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("Fast or careful")
        explanation: qsTr("Fast tries up to %1 ideas for a problem. Careful tries up to %2 and takes longer; the figures in “About” are of this.").arg(part.solver.fastIdeas).arg(part.solver.carefulIdeas)

        ChoiceRow {
            Layout.fillWidth: true
            name: "effort"
            label: qsTr("Fast or careful")
            values: ["fast", "careful"]
            texts: [qsTr("Fast"), qsTr("Careful")]
            value: part.solver.effort
            onChosen: value => part.solver.effort = value
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("Cores of the processor")
        explanation: part.solver.coresThere > 1 ? qsTr("This computer has %1. One is always left to everything else.").arg(part.solver.coresThere) : qsTr("This computer has one, and uses it.")

        ChoiceRow {
            Layout.fillWidth: true
            name: "cores"
            label: qsTr("Cores")
            values: Array.from({
                length: part.solver.coresAllowed
            }, (nothing, index) => index + 1)
            texts: values.map(value => `${value}`)
            value: part.solver.cores
            onChosen: value => part.solver.cores = value
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("Self-test")
        explanation: qsTr("Solves six built-in problems with the model that is in use, and measures time and memory.")

        Flow {
            id: testing
            Layout.fillWidth: true
            spacing: Theme.gap * 2

            TextButton {
                objectName: "selfTest"
                width: Math.min(implicitWidth, testing.width)
                visible: !part.selfTest.running
                text: part.selfTest.sentence ? qsTr("Test again") : qsTr("Test this computer")
                onClicked: part.selfTest.start()
            }
            TextButton {
                objectName: "stopSelfTest"
                visible: part.selfTest.running
                sign: "stop"
                text: qsTr("Stop")
                onClicked: part.selfTest.stop()
            }
        }
        ProgressCard {
            id: progress
            Layout.fillWidth: true
            visible: part.selfTest.running
            status: part.selfTest.whole ? qsTr("%1 of %2 problems solved").arg(part.selfTest.done).arg(part.selfTest.whole) : qsTr("Waiting for the tutor…")
            wanted: part.selfTest.whole
            finished: part.selfTest.done
        }
        Words {
            id: result
            objectName: "selfTestResult"
            Layout.fillWidth: true
            visible: text
            text: part.selfTest.sentence
            font.bold: true
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("This computer")

        Repeater {
            model: part.selfTest.machine

            Words {
                required property string name
                required property string value

                Layout.fillWidth: true
                text: qsTr("%1: %2").arg(name).arg(value)
            }
        }
    }
    Component.onCompleted: selfTest.look()
}
