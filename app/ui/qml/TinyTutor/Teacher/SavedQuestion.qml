pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! One question that a child saved: what the tutor found, and the sets that it may go into. */
Card {
    id: card

    required property TeacherSavedController saved
    required property TeacherSetsController sets
    required property string key
    required property string question
    required property string who
    required property string answers

    property bool choosing: false

    spacing: Theme.gap * 2
    Accessible.role: Accessible.Grouping
    Accessible.name: question

    Words {
        Layout.fillWidth: true
        text: card.question
        font.pixelSize: Theme.lead
    }
    Words {
        Layout.fillWidth: true
        visible: card.answers
        text: qsTr("The tutor found: %1").arg(card.answers)
    }
    Words {
        Layout.fillWidth: true
        text: card.who
        font.pixelSize: Theme.small
        color: Theme.soft
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        TextButton {
            objectName: "putInto"
            width: Math.min(implicitWidth, parent.width)
            visible: !card.choosing
            text: qsTr("Put into a set")
            onClicked: card.choosing = true
        }
        TextButton {
            objectName: "takeOff"
            width: Math.min(implicitWidth, parent.width)
            visible: !card.choosing
            text: qsTr("Take off the list")
            onClicked: card.saved.remove(card.key)
        }
        Words {
            width: parent.width
            visible: card.choosing
            text: card.sets.sets.count > 0 ? qsTr("Which set?") : qsTr("There is no set yet. Make one under Sets.")
        }
        Repeater {
            model: card.choosing ? card.sets.sets : null

            TextButton {
                required property string key
                required property string name

                objectName: "into-" + name
                text: name
                width: Math.min(implicitWidth, card.width - 2 * card.padding)
                onClicked: card.saved.putInto(card.key, key, name)
            }
        }
        TextButton {
            width: Math.min(implicitWidth, parent.width)
            visible: card.choosing
            quiet: true
            text: qsTr("Not now")
            onClicked: card.choosing = false
        }
    }
}
