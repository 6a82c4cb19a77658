pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Teacher
import TinyTutor.Theme

/*! From computer to computer by a folder or a stick: hand out a set and the class list, collect results. */
ScrollPage {
    id: page

    required property ExchangeController exchange
    required property TeacherSetsController sets

    /*! The set that is handed out; empty: none. */
    property string setKey: ""

    onVisibleChanged: {
        if (visible)
            sets.reload();
    }

    Heading {
        Layout.fillWidth: true
        text: qsTr("Hand out and collect")
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Without a network: by a USB stick, or a folder that all computers see.")
    }
    Card {
        Layout.fillWidth: true

        FolderField {
            Layout.fillWidth: true
            folder: page.exchange.folder
            onTyped: folder => page.exchange.folder = folder
            onChosen: folder => page.exchange.choose(folder)
        }
    }
    Said {
        objectName: "exchangeSaid"
        Layout.fillWidth: true
        text: page.exchange.busy ? qsTr("One moment: the folder is being read or written.") : page.exchange.sentence
        onTextChanged: if (text)
            page.reveal(this)
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        Words {
            Layout.fillWidth: true
            text: qsTr("Collect")
            font.bold: true
            font.pixelSize: Theme.lead
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("Look first what the files of the folder bring. What is here already makes no doubles. On a pupil's computer this takes in what you handed out.")
        }
        Flow {
            id: collecting
            Layout.fillWidth: true
            spacing: Theme.gap

            TextButton {
                objectName: "look"
                width: Math.min(implicitWidth, collecting.width)
                enabled: !page.exchange.busy
                text: qsTr("Look what is there")
                onClicked: page.exchange.look()
            }
            TextButton {
                objectName: "collect"
                width: Math.min(implicitWidth, collecting.width)
                main: true
                visible: page.exchange.usable > 0
                enabled: !page.exchange.busy
                text: qsTr("Take over these %n file(s)", "", page.exchange.usable)
                onClicked: page.exchange.collect()
            }
        }
        Repeater {
            model: page.exchange.files

            RowLayout {
                id: file

                required property string name
                required property string words
                required property bool trouble

                Layout.fillWidth: true
                spacing: Theme.gap

                Sign {
                    Layout.alignment: Qt.AlignTop
                    name: file.trouble ? "exclamation" : "check"
                    color: file.trouble ? Theme.trouble : Theme.sure
                    size: Math.round(Theme.body * 1.3)
                }
                ColumnLayout {
                    spacing: 0

                    Words {
                        Layout.fillWidth: true
                        text: file.trouble ? qsTr("%1 (skipped)").arg(file.name) : file.name
                        font.bold: true
                        wrapMode: Text.WrapAnywhere
                        color: file.trouble ? Theme.trouble : Theme.ink
                    }
                    Words {
                        objectName: "fileWords"
                        Layout.fillWidth: true
                        text: file.words
                    }
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        Words {
            Layout.fillWidth: true
            text: qsTr("Hand out")
            font.bold: true
            font.pixelSize: Theme.lead
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("A set goes with its solutions and what you approved; today's set is today's there too. Hand out the class list first: then each pupil is the same one on every computer.")
        }
        Flow {
            id: choices
            Layout.fillWidth: true
            spacing: Theme.gap

            Choice {
                objectName: "noSet"
                width: Math.min(implicitWidth, choices.width)
                text: qsTr("No set")
                chosen: page.setKey === ""
                onClicked: page.setKey = ""
            }
            Repeater {
                model: page.sets.sets

                Choice {
                    required property string key
                    required property string name

                    objectName: "give-" + name
                    width: Math.min(implicitWidth, choices.width)
                    text: name
                    chosen: page.setKey === key
                    onClicked: page.setKey = key
                }
            }
        }
        Tick {
            id: list
            objectName: "classList"
            Layout.fillWidth: true
            checked: true
            text: qsTr("The class list (nicknames and pictures) and the rules")
        }
        TextButton {
            objectName: "handOut"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            enabled: !page.exchange.busy
            text: qsTr("Hand out")
            onClicked: page.exchange.handOut(page.setKey, list.checked)
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        Words {
            Layout.fillWidth: true
            text: qsTr("Results of this computer")
            font.bold: true
            font.pixelSize: Theme.lead
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("On a pupil's computer: write what was done here into the folder, to be collected on yours.")
        }
        TextButton {
            objectName: "handIn"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            enabled: !page.exchange.busy
            text: qsTr("Save the results there")
            onClicked: page.exchange.handIn()
        }
    }
}
