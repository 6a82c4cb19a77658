pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Teacher
import TinyTutor.Theme

/*! The problems as they are, or others like them: how many, and with which numbers. */
Card {
    id: card

    required property WorksheetsController worksheets

    spacing: Theme.gap * 2

    function setRange() {
        if (from.acceptable && to.acceptable)
            worksheets.setRange(from.typed, to.typed);
    }

    Heading {
        Layout.fillWidth: true
        text: qsTr("Which numbers?")
    }
    Flow {
        id: ways
        Layout.fillWidth: true
        spacing: Theme.gap

        Choice {
            objectName: "asTheyAre"
            width: Math.min(implicitWidth, ways.width)
            text: qsTr("The problems as they are")
            chosen: !card.worksheets.otherNumbers
            onClicked: card.worksheets.otherNumbers = false
        }
        Choice {
            objectName: "otherNumbers"
            width: Math.min(implicitWidth, ways.width)
            text: qsTr("More like them, with other numbers")
            chosen: card.worksheets.otherNumbers
            onClicked: card.worksheets.otherNumbers = true
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: card.worksheets.otherNumbers
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            text: qsTr("How many problems?")
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            Repeater {
                model: [5, 10, 15, 20]

                Choice {
                    required property int modelData

                    objectName: "count" + modelData
                    text: String(modelData)
                    chosen: card.worksheets.count === modelData
                    Accessible.name: qsTr("%n problem(s)", "", modelData)
                    onClicked: card.worksheets.count = modelData
                }
            }
        }
        Tick {
            objectName: "ranged"
            Layout.fillWidth: true
            text: qsTr("Choose the range of the numbers")
            checked: card.worksheets.ranged
            onToggled: card.worksheets.ranged = checked
        }
        Flow {
            Layout.fillWidth: true
            visible: card.worksheets.ranged
            spacing: Theme.gap * 2

            RangeEnd {
                id: from
                objectName: "lowest"
                word: qsTr("from")
                label: qsTr("The smallest number")
                value: card.worksheets.lowest
                onEdited: card.setRange()
            }
            RangeEnd {
                id: to
                objectName: "highest"
                word: qsTr("to")
                label: qsTr("The largest number")
                value: card.worksheets.highest
                onEdited: card.setRange()
            }
        }
        TextButton {
            objectName: "shuffle"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            quiet: true
            sign: "again"
            text: qsTr("Draw other numbers again")
            onClicked: card.worksheets.shuffle()
        }
    }
    Tick {
        objectName: "worksheetLarge"
        Layout.fillWidth: true
        text: qsTr("Large print")
        checked: card.worksheets.large
        onToggled: card.worksheets.large = checked
    }
}
