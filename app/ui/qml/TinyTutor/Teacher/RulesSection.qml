pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! How much help pupils get, which operations they practise, and how it is shown. */
Section {
    id: section

    required property TeacherRulesController rules

    /*! Another PIN is to be chosen. */
    signal pinAsked

    readonly property var operationNames: ({
            addition: qsTr("Adding"),
            subtraction: qsTr("Taking away"),
            multiplication: qsTr("Multiplying"),
            division: qsTr("Dividing")
        })

    name: "rules"
    title: qsTr("Rules")

    ScrollPage {
        anchors.fill: parent

        Card {
            Layout.fillWidth: true
            spacing: Theme.gap * 2

            Heading {
                Layout.fillWidth: true
                text: qsTr("Tries before the whole solution")
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("A pupil sees the whole solution after so many checks or hints. With 0 it can be seen at once.")
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.gap

                Repeater {
                    model: [0, 1, 2, 3, 5]

                    Choice {
                        required property int modelData

                        objectName: "tries" + modelData
                        width: Math.min(implicitWidth, parent.width)
                        text: String(modelData)
                        chosen: section.rules.tries === modelData
                        Accessible.name: qsTr("%n tries", "", modelData)
                        onClicked: section.rules.tries = modelData
                    }
                }
            }
        }
        Card {
            Layout.fillWidth: true
            spacing: Theme.gap

            Heading {
                Layout.fillWidth: true
                text: qsTr("Operations")
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("The ones that your pupils have learnt. A problem of a set that needs another one gets a note; pupils do not see it, and it is not printed.")
            }
            Repeater {
                model: section.rules.allOperations

                Tick {
                    required property string modelData

                    objectName: "operation-" + modelData
                    Layout.fillWidth: true
                    text: section.operationNames[modelData]
                    checked: section.rules.operations.includes(modelData)
                    onToggled: {
                        section.rules.allow(modelData, checked);
                        checked = Qt.binding(() => section.rules.operations.includes(modelData));
                    }
                }
            }
            Said {
                objectName: "rulesSaid"
                Layout.fillWidth: true
                text: section.rules.sentence
            }
        }
        Card {
            Layout.fillWidth: true
            spacing: Theme.gap

            Heading {
                Layout.fillWidth: true
                text: qsTr("Projector")
            }
            Tick {
                objectName: "projector"
                Layout.fillWidth: true
                text: qsTr("Show everything large, for the wall")
                checked: section.rules.projector
                onToggled: section.rules.projector = checked
            }
        }
        Card {
            Layout.fillWidth: true
            spacing: Theme.gap

            Heading {
                Layout.fillWidth: true
                text: qsTr("PIN")
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("If pupils have seen it, choose another one. Until you do, the old one holds.")
            }
            TextButton {
                objectName: "changePin"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                text: qsTr("Choose another PIN")
                onClicked: section.pinAsked()
            }
        }
    }
}
