import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Saves a problem that the tutor is not sure of for the teacher. */
ColumnLayout {
    id: offer

    required property ForTeacherController forTeacher

    visible: forTeacher.offered
    spacing: Theme.gap

    TextButton {
        objectName: "saveForTeacher"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        enabled: !offer.forTeacher.saved
        sign: offer.forTeacher.saved ? "check" : ""
        text: offer.forTeacher.saved ? qsTr("Saved for my teacher") : qsTr("Save for my teacher")
        onClicked: offer.forTeacher.save()
    }
    Words {
        objectName: "queueNote"
        Layout.fillWidth: true
        visible: text
        text: offer.forTeacher.note
        color: Theme.soft
    }
}
