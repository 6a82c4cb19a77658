pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Where the data are, a copy of all, and away with all. */
ColumnLayout {
    id: part

    required property DataController records

    property bool deleting: false
    readonly property string status: records.status
    signal told(part: Item)

    onStatusChanged: told(note)

    spacing: Theme.gap * 2

    StatusNote {
        id: note
        objectName: "dataStatus"
        Layout.fillWidth: true
        text: part.records.status
        trouble: part.records.trouble
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("What is kept, and where")
        explanation: qsTr("All of it is on this computer, and nothing is sent anywhere. Of a child there is no more than a nickname and a picture.")

        Words {
            objectName: "dataContents"
            Layout.fillWidth: true
            visible: text
            text: part.records.contents
            font.bold: true
        }
        Repeater {
            model: part.records.places

            ColumnLayout {
                id: place

                required property string what
                required property string path

                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: place.what
                }
                Words {
                    Layout.fillWidth: true
                    text: place.path
                    font.pixelSize: Theme.small
                    color: Theme.soft
                    wrapMode: Text.WrapAnywhere
                }
            }
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("A copy of everything")
        explanation: qsTr("One file with all profiles, sets and results, that TinyTutor on another computer can read.")

        Flow {
            id: copying
            Layout.fillWidth: true

            TextButton {
                objectName: "exportAll"
                width: Math.min(implicitWidth, copying.width)
                text: qsTr("Export all…")
                onClicked: exporting.open()
            }
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("Delete everything")

        Flow {
            id: asking
            Layout.fillWidth: true
            visible: !part.deleting

            TextButton {
                objectName: "deleteAll"
                width: Math.min(implicitWidth, asking.width)
                text: qsTr("Delete all data…")
                onClicked: {
                    part.deleting = true;
                    keep.forceActiveFocus(Qt.OtherFocusReason);
                }
            }
        }
        Words {
            objectName: "deleteWarning"
            Layout.fillWidth: true
            visible: part.deleting
            text: qsTr("This deletes %1, the teacher's PIN and rules, all saved copies, and the text you are typing. It can not be undone. Files that you exported, model packs, and how the window looks stay.").arg(part.records.contents)
            font.bold: true
        }
        Flow {
            id: sure
            Layout.fillWidth: true
            visible: part.deleting
            spacing: Theme.gap + 4

            TextButton {
                objectName: "deleteSurely"
                width: Math.min(implicitWidth, sure.width)
                text: qsTr("Yes, delete everything")
                onClicked: {
                    part.deleting = false;
                    part.records.deleteEverything();
                }
            }
            TextButton {
                id: keep
                objectName: "keepAll"
                width: Math.min(implicitWidth, sure.width)
                main: true
                text: qsTr("Keep it")
                onClicked: part.deleting = false
            }
        }
    }
    FolderDialog {
        id: exporting
        title: qsTr("Where the copy goes")
        onAccepted: part.records.exportTo(selectedFolder)
    }
    Component.onCompleted: records.look()
}
