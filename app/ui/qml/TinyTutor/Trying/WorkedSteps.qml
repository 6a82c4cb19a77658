pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The first steps of a problem for practice, worked out for the child; there are fewer from problem to problem. */
Card {
    id: card

    required property TryingController trying

    objectName: "worked"
    visible: trying.worked.length > 0

    Words {
        Layout.fillWidth: true
        text: card.trying.workedTitle
        font.pixelSize: Theme.lead
        font.bold: true
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: card.trying.worked

        Words {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
    Words {
        Layout.fillWidth: true
        text: card.trying.yourTurn
        color: Theme.soft
    }
}
