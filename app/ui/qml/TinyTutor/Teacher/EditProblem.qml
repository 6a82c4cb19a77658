import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! The words of one problem and the teacher's own answer to it. */
ScrollPage {
    id: page

    required property TeacherSetController open
    signal done

    property string key: ""
    property string before: ""
    property string tutors: ""

    function begin(problem: ProblemRow) {
        key = problem.key;
        before = problem.question;
        tutors = problem.answer;
        words.replaceText(problem.question);
        answer.text = problem.given;
    }
    function takeFocus() {
        words.takeFocus();
    }
    function save() {
        open.change(key, words.text, answer.text);
        done();
    }
    function useOwn() {
        open.useOwn(key, words.text, answer.text);
        done();
    }

    Heading {
        Layout.fillWidth: true
        text: qsTr("Edit the problem")
    }
    TextBox {
        id: words
        Layout.fillWidth: true
        fieldName: "editWords"
        label: qsTr("The problem")
        onSubmitted: page.save()
    }
    Words {
        Layout.fillWidth: true
        visible: page.tutors && words.text !== page.before
        text: qsTr("In other words it is another problem: the tutor has to solve it again.")
        color: Theme.unsure
    }
    Card {
        Layout.fillWidth: true

        Words {
            Layout.fillWidth: true
            text: qsTr("Your own answer")
            font.bold: true
            color: Theme.soft
        }
        LineField {
            id: answer
            objectName: "editAnswer"
            Layout.fillWidth: true
            label: qsTr("Your own answer")
            placeholderText: qsTr("A number; may stay empty")
            maximumLength: 200
            onAccepted: page.save()
        }
        Words {
            Layout.fillWidth: true
            text: page.tutors ? qsTr("The tutor found %1.").arg(page.tutors) : qsTr("The tutor has no answer yet.")
            color: Theme.soft
        }
        TextButton {
            objectName: "approveOwn"
            Layout.topMargin: Theme.gap
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            enabled: answer.text.trim()
            text: qsTr("Approve with my answer")
            onClicked: page.useOwn()
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        TextButton {
            objectName: "saveProblem"
            width: Math.min(implicitWidth, parent.width)
            main: true
            text: qsTr("Save")
            onClicked: page.save()
        }
        TextButton {
            objectName: "leaveProblem"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Leave it as it was")
            onClicked: page.done()
        }
    }
}
