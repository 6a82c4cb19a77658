pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Pictures
import TinyTutor.Theme

/*! One hint: its number and title, and its lines or its picture. Takes the keyboard's focus. */
Card {
    id: card

    required property int number
    required property string title
    required property var lines
    required property var pictures
    required property string spoken

    objectName: "rung" + number
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.focusable: true
    Accessible.name: qsTr("Hint %1. %2").arg(number).arg(spoken)

    FocusRing {
        parent: card
        shown: card.activeFocus
        innerRadius: card.radius
    }
    RowLayout {
        spacing: Theme.gap * 2

        NumberDisc {
            Layout.alignment: Qt.AlignTop
            number: card.number
        }
        Words {
            Layout.fillWidth: true
            text: card.title
            font.pixelSize: Theme.lead
            font.bold: true
            Accessible.role: Accessible.Heading
        }
        ReadAloud {
            Layout.alignment: Qt.AlignTop
            words: card.spoken
            what: qsTr("hint %1").arg(card.number)
        }
    }
    Repeater {
        model: card.lines

        Words {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
    Repeater {
        model: card.pictures

        Picture {
            required property var modelData

            objectName: "bars"
            Layout.fillWidth: true
            content: modelData
        }
    }
}
