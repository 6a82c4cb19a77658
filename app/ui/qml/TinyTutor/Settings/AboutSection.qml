pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! What the model is, what it can and can not do, and how often it is wrong. */
ColumnLayout {
    id: part

    required property AboutController about

    readonly property bool known: about.title !== ""

    spacing: Theme.gap * 2

    Section {
        Layout.fillWidth: true
        title: part.known ? qsTr("The model in use: %1").arg(part.about.title) : qsTr("No model is in use")

        Words {
            Layout.fillWidth: true
            text: qsTr("It makes no network connections. What you type, and what it answers, stays on this computer.")
        }
        Words {
            Layout.fillWidth: true
            visible: part.about.grades
            text: qsTr("Made for: %1").arg(part.about.grades)
        }
        Words {
            Layout.fillWidth: true
            visible: part.known
            text: qsTr("Licence: %1").arg(part.about.license)
        }
        Repeater {
            model: part.about.data

            Words {
                required property string note

                Layout.fillWidth: true
                text: note
            }
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("What it can do, and what not")

        Repeater {
            model: [
                qsTr("It writes short programs for word problems in English, runs them, and shows what exactly ran."),
                qsTr("It is a small model: it misreads problems that are long, unusual, or about things that it never met."),
                qsTr("It says “checked” only where its ideas agree, a second model finds them good, and the problem's words are not too strange to it. It can still be wrong then; the figures below say how often."),
                qsTr("It knows no pictures, tables, proofs or drawings, and no facts that the problem does not tell."),
                qsTr("It can not see why a child errs; where it names a slip, that is one that gives the child's number.")
            ]

            RowLayout {
                id: row

                required property string modelData

                Layout.fillWidth: true
                spacing: Theme.gap * 2

                Sign {
                    Layout.alignment: Qt.AlignTop
                    name: "forward"
                    size: Math.round(Theme.body * 1.3)
                }
                Words {
                    Layout.fillWidth: true
                    text: row.modelData
                }
            }
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("How often it is right")
        explanation: part.about.figures.count > 0 ? qsTr("Measured on problems that it did not learn from.") : qsTr("Not measured for this pack.")

        Repeater {
            model: part.about.figures

            ColumnLayout {
                id: figures

                required property string name
                required property string figures

                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: figures.name
                    font.bold: true
                }
                Words {
                    Layout.fillWidth: true
                    text: figures.figures
                }
            }
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("When it answers, and when it errs")
        explanation: part.about.curveSentence ? qsTr("The more problems it would answer, the more answers would be wrong. So it answers only the surest.") : qsTr("Not measured for this pack.")

        CurvePicture {
            objectName: "curve"
            Layout.fillWidth: true
            visible: part.about.curveSentence
            points: part.about.points
            answered: part.about.answered
            sentence: part.about.curveSentence
        }
        Words {
            objectName: "curveSentence"
            Layout.fillWidth: true
            visible: text
            text: part.about.curveSentence
        }
    }
}
