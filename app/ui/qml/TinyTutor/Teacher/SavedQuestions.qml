pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls

/*! The "not sure" list. */
Section {
    id: section

    required property TeacherSavedController saved
    required property TeacherSetsController sets

    name: "saved"
    title: saved.questions.count > 0 ? qsTr("Not sure (%1)").arg(saved.questions.count) : qsTr("Not sure")
    onVisibleChanged: {
        if (visible)
            saved.reload();
    }

    ScrollPage {
        anchors.fill: parent

        Heading {
            Layout.fillWidth: true
            text: qsTr("Questions that pupils saved for you")
        }
        Words {
            Layout.fillWidth: true
            text: section.saved.questions.count > 0 ? qsTr("The tutor was not sure of these. Put one into a set to solve it with your own answer.") : qsTr("There are none. When the tutor is not sure of a problem, a pupil can save it for you.")
        }
        Said {
            objectName: "savedSaid"
            Layout.fillWidth: true
            text: section.saved.sentence
        }
        Repeater {
            model: section.saved.questions

            SavedQuestion {
                Layout.fillWidth: true
                saved: section.saved
                sets: section.sets
            }
        }
    }
}
