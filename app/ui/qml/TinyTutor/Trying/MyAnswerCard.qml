import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The child's own answer and, where it likes, its steps; what the check says of them stands below. */
Card {
    id: card

    required property AttemptController attempt
    /*! Says that the tutor has its own solution and keeps it back; empty before and after that. */
    required property string promise
    property bool done: false
    /*! That the child knows this kind of problem now; may be empty. */
    required property string known

    signal shown(part: Item)

    function takeFocus() {
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.gap * 2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("My answer")

    Badge {
        objectName: "promise"
        Layout.fillWidth: true
        visible: text
        sign: "check"
        text: card.promise
        color: Theme.sure
        inverse: Theme.sureTint
    }
    ColumnLayout {
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            text: qsTr("My answer")
            font.bold: true
            color: Theme.soft
            Accessible.role: Accessible.Heading
        }
        LineField {
            id: field
            objectName: "myNumber"
            Layout.fillWidth: true
            label: qsTr("My answer")
            placeholderText: qsTr("A number")
            text: card.attempt.answer
            onTextEdited: card.attempt.answer = text
            onAccepted: card.attempt.check()
        }
    }
    Disclosure {
        objectName: "writeSteps"
        Layout.fillWidth: true
        quiet: true
        showText: qsTr("Write my steps too")
        hideText: qsTr("Hide my steps")
        onShown: part => card.shown(part)

        TextBox {
            id: steps
            Layout.fillWidth: true
            fieldName: "mySteps"
            label: qsTr("My steps, one on each line")
            placeholderText: qsTr("3 x 4 = 12")
            text: card.attempt.steps
            onTextChanged: card.attempt.steps = text
            onSubmitted: card.attempt.check()
        }
    }
    TextButton {
        objectName: "check"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        main: !card.done
        text: qsTr("Check my answer")
        onClicked: card.attempt.check()
    }
    OutcomeNote {
        id: outcome
        objectName: "outcome"
        Layout.fillWidth: true
        visible: card.attempt.mark !== AttemptController.Nothing
        attempt: card.attempt
        onVisibleChanged: {
            if (visible)
                card.shown(outcome);
        }
    }
    Words {
        id: known
        objectName: "known"
        Layout.fillWidth: true
        visible: text
        text: card.known
        font.bold: true
        onVisibleChanged: {
            if (visible)
                card.shown(known);
        }
    }
}
