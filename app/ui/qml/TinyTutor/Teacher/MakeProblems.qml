pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Which problems TinyTutor shall write for a set, and how many. */
ColumnLayout {
    id: form

    required property TeacherMakingController making
    required property string setKey

    readonly property var operationNames: ({
            addition: qsTr("Adding"),
            subtraction: qsTr("Taking away"),
            multiplication: qsTr("Multiplying"),
            division: qsTr("Dividing")
        })

    function make() {
        making.make(setKey);
    }

    spacing: Theme.gap * 2

    component Group: ColumnLayout {
        id: group

        required property string title
        default property alias content: flow.data

        Layout.fillWidth: true
        spacing: Theme.gap
        Accessible.role: Accessible.Grouping
        Accessible.name: title

        Words {
            Layout.fillWidth: true
            text: group.title
            color: Theme.soft
        }
        Flow {
            id: flow
            Layout.fillWidth: true
            spacing: Theme.gap
        }
    }

    Words {
        Layout.fillWidth: true
        text: qsTr("Each comes with its own solution, so pupils can have them at once. You can still change or reject every one.")
    }
    Group {
        title: qsTr("Operations")

        Repeater {
            model: ["addition", "subtraction", "multiplication", "division"]

            Tick {
                required property string modelData

                objectName: "make-" + modelData
                width: Math.min(implicitWidth + Theme.margin, parent.width)
                text: form.operationNames[modelData]
                checked: form.making.operations.includes(modelData)
                onToggled: {
                    form.making.use(modelData, checked);
                    checked = Qt.binding(() => form.making.operations.includes(modelData));
                }
            }
        }
    }
    Group {
        title: qsTr("Largest number")

        Repeater {
            model: [10, 20, 100, 1000]

            Choice {
                required property int modelData

                objectName: "largest" + modelData
                text: String(modelData)
                chosen: form.making.largest === modelData
                Accessible.name: qsTr("Numbers up to %1").arg(modelData)
                onClicked: form.making.largest = modelData
            }
        }
    }
    Group {
        title: qsTr("Steps")

        Repeater {
            model: [qsTr("one"), qsTr("one or two")]

            Choice {
                required property int index
                required property string modelData

                objectName: "steps" + (index + 1)
                width: Math.min(implicitWidth, parent.width)
                text: modelData
                chosen: form.making.steps === index + 1
                Accessible.name: qsTr("Steps: %1").arg(modelData)
                onClicked: form.making.steps = index + 1
            }
        }
    }
    Group {
        title: qsTr("How many problems? (1 to 40)")

        LineField {
            objectName: "makeCount"
            width: Theme.lead * 4
            label: qsTr("How many problems? (1 to 40)")
            inputMethodHints: Qt.ImhDigitsOnly
            validator: IntValidator {
                bottom: 1
                top: 40
            }
            Component.onCompleted: text = String(form.making.count)
            onTextEdited: form.making.count = acceptableInput ? Number(text) : 0
            Keys.onReturnPressed: form.make()
            Keys.onEnterPressed: form.make()
        }
    }
    Said {
        objectName: "makeSaid"
        Layout.fillWidth: true
        text: form.making.sentence
    }
    TextButton {
        objectName: "makeThem"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        main: true
        text: qsTr("Write them into the set")
        onClicked: form.make()
    }
}
