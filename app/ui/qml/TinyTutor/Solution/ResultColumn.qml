import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! What a solving ended with: the answer, the working and the program; the working of an unsure answer is kept back. */
ColumnLayout {
    id: column

    required property SolutionView solution

    signal shown(part: Item)

    readonly property bool sure: solution.verdict === SolutionView.Verified

    function takeFocus() {
        answer.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.gap * 2

    AnswerCard {
        id: answer
        objectName: "answer"
        Layout.fillWidth: true
        solution: column.solution
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        visible: column.sure
        text: qsTr("How we worked it out")
        font.pixelSize: Theme.heading
        font.bold: true
        Accessible.role: Accessible.Heading
    }
    Working {
        Layout.fillWidth: true
        visible: column.sure
        solution: column.solution
        onShown: part => column.shown(part)
    }
    OwnWords {
        id: ownWords
        objectName: "explain"
        Layout.fillWidth: true
        visible: column.sure
        onShown: part => column.shown(part)
    }
    Connections {
        target: column.solution

        function onReplaced() {
            ownWords.clear();
        }
    }
    PrintOffer {
        objectName: "printing"
        Layout.fillWidth: true
        visible: column.sure
        printing: column.solution.printing
        onShown: part => column.shown(part)
    }
    Disclosure {
        id: idea
        objectName: "idea"
        Layout.fillWidth: true
        visible: !column.sure && column.solution.steps.count > 0
        showText: qsTr("Show one idea, right or wrong")
        hideText: qsTr("Hide the idea")
        onShown: part => column.shown(part)

        Working {
            Layout.fillWidth: true
            solution: column.solution
            onShown: part => column.shown(part)
        }
    }
    ProgramView {
        objectName: "program"
        Layout.fillWidth: true
        visible: column.solution.program && (column.sure || idea.open)
        program: column.solution.program
        onShown: part => column.shown(part)
    }
}
