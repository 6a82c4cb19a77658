pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Where problems are pasted, a file is chosen or TinyTutor writes some, and what was found in them. */
ColumnLayout {
    id: header

    required property TeacherImportController adding
    required property TeacherMakingController making
    required property string setName
    required property string setKey
    signal done

    function takeFocus() {
        box.takeFocus();
    }
    function add() {
        adding.add(setKey);
    }

    spacing: Theme.gap * 2

    Connections {
        target: header.adding

        function onTextChanged() {
            if (box.text !== header.adding.text)
                box.replaceText(header.adding.text);
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Choose a file with problems")
        nameFilters: [qsTr("Tables and texts (*.csv *.tsv *.txt)"), qsTr("All files (*)")]
        onAccepted: header.adding.readFile(selectedFile)
    }

    Heading {
        Layout.fillWidth: true
        text: qsTr("Add problems to “%1”").arg(header.setName)
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Paste them here, one on each line or with blank lines between them. Numbers such as 1. or a) are taken off.")
    }
    TextBox {
        id: box
        Layout.fillWidth: true
        fieldName: "paste"
        label: qsTr("Problems to add")
        placeholderText: qsTr("1. Ben has 3 apples and buys 4 more. How many has he?")
        onTextChanged: header.adding.text = text
        onSubmitted: header.add()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        TextButton {
            objectName: "chooseFile"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Choose a CSV file")
            onClicked: dialog.open()
        }
        TextButton {
            objectName: "doneAdding"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Back to the set")
            onClicked: header.done()
        }
    }
    Disclosure {
        objectName: "makeProblems"
        Layout.fillWidth: true
        showText: qsTr("Let TinyTutor write them")
        hideText: qsTr("I add them myself")

        MakeProblems {
            Layout.fillWidth: true
            making: header.making
            setKey: header.setKey
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: header.adding.text && !header.adding.file
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            text: qsTr("A new problem begins")
            color: Theme.soft
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            Repeater {
                model: [qsTr("where it seems to"), qsTr("on each line"), qsTr("after a blank line")]

                Choice {
                    required property int index
                    required property string modelData

                    objectName: "begins" + index
                    width: Math.min(implicitWidth, parent.width)
                    text: modelData
                    chosen: header.adding.begins === index
                    onClicked: header.adding.begins = index
                }
            }
        }
    }
    Said {
        objectName: "addSaid"
        Layout.fillWidth: true
        text: header.adding.sentence
    }
    Heading {
        objectName: "found"
        Layout.fillWidth: true
        visible: header.adding.taken + header.adding.refused > 0
        text: {
            const where = header.adding.file ? qsTr("%1: ").arg(header.adding.file) : "";
            const good = qsTr("%n problem(s)", "", header.adding.taken);
            return where + (header.adding.refused > 0 ? qsTr("%1, and %2 that can not be taken").arg(good).arg(header.adding.refused) : good);
        }
    }
    Words {
        objectName: "addNotes"
        Layout.fillWidth: true
        visible: text
        text: header.adding.notes
        color: Theme.unsure
        maximumLineCount: 12
        elide: Text.ElideRight
    }
    TextButton {
        objectName: "addThem"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: header.adding.taken > 0
        main: true
        text: qsTr("Add these %n problem(s)", "", header.adding.taken)
        onClicked: header.add()
    }
}
