pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Teacher
import TinyTutor.Theme

/*! Which set the problems come from, and the title of the sheet. */
Card {
    id: card

    required property WorksheetsController worksheets

    spacing: Theme.gap * 2

    Heading {
        Layout.fillWidth: true
        text: qsTr("Problems of which set?")
    }
    Flow {
        id: sets
        Layout.fillWidth: true
        spacing: Theme.gap

        Repeater {
            model: card.worksheets.sets

            Choice {
                required property string key
                required property string name
                required property int approved

                objectName: "worksheetSet"
                width: Math.min(implicitWidth, sets.width)
                text: qsTr("%1 (%2 approved)").arg(name).arg(approved)
                chosen: card.worksheets.key === key
                onClicked: card.worksheets.choose(key)
            }
        }
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Title on the sheet")
        color: Theme.soft
        Accessible.ignored: true
    }
    LineField {
        objectName: "worksheetTitle"
        Layout.fillWidth: true
        label: qsTr("Title on the sheet")
        maximumLength: 60
        text: card.worksheets.title
        onTextEdited: card.worksheets.title = text
    }
}
