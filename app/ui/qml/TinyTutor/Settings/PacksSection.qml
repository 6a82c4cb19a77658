pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! The model packs that there are, and the ways by which others come. */
ColumnLayout {
    id: part

    required property PacksController packs

    readonly property bool busy: packs.busy
    signal told(part: Item)

    onBusyChanged: told(note)
    spacing: Theme.gap * 2

    StatusNote {
        id: note
        objectName: "packsStatus"
        Layout.fillWidth: true
        text: part.packs.status
        trouble: part.packs.trouble
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.gap * 2
        visible: part.packs.share >= 0
        radius: height / 2
        color: Theme.accentTint
        border.width: 1
        border.color: Theme.accent
        Accessible.role: Accessible.ProgressBar
        Accessible.name: part.packs.status

        Rectangle {
            width: parent.width * Math.max(0, part.packs.share)
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }
    TextButton {
        objectName: "stopPacks"
        visible: part.packs.stoppable
        sign: "stop"
        text: qsTr("Stop")
        onClicked: part.packs.stop()
    }
    Repeater {
        model: part.packs.packs

        PackCard {
            Layout.fillWidth: true
            busy: part.packs.busy
            onUseAsked: part.packs.choose(folder)
            onVerifyAsked: part.packs.verify(folder)
            onImportAsked: part.packs.importFrom(folder)
            onRemoveAsked: part.packs.remove(folder)
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("More packs")
        explanation: qsTr("A pack on a stick is listed above once the stick is in. A pack in a folder can be copied to this computer, or used where it is.")

        Flow {
            id: ways
            Layout.fillWidth: true
            spacing: Theme.gap + 4

            TextButton {
                objectName: "refreshPacks"
                width: Math.min(implicitWidth, ways.width)
                enabled: !part.packs.busy
                text: qsTr("Look again")
                onClicked: part.packs.refresh()
            }
            TextButton {
                objectName: "importPack"
                width: Math.min(implicitWidth, ways.width)
                enabled: !part.packs.busy
                text: qsTr("Import from a folder…")
                onClicked: importing.open()
            }
            TextButton {
                objectName: "addFolder"
                width: Math.min(implicitWidth, ways.width)
                enabled: !part.packs.busy
                text: qsTr("Look in another folder too…")
                onClicked: adding.open()
            }
        }
    }
    DownloadCard {
        Layout.fillWidth: true
        packs: part.packs
    }
    FolderDialog {
        id: importing
        title: qsTr("The folder of the pack")
        onAccepted: part.packs.importFolder(selectedFolder)
    }
    FolderDialog {
        id: adding
        title: qsTr("A folder with packs")
        onAccepted: part.packs.addFolder(selectedFolder)
    }
    Component.onCompleted: packs.refresh()
}
