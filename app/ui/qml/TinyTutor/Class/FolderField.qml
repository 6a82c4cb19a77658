import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! A folder: chosen in the system's dialog, or typed. */
ColumnLayout {
    id: part

    required property string folder
    signal typed(folder: string)
    signal chosen(folder: url)

    spacing: Theme.gap

    Words {
        Layout.fillWidth: true
        text: qsTr("Folder or stick")
        font.bold: true
        color: Theme.soft
    }
    LineField {
        objectName: "folder"
        Layout.fillWidth: true
        label: qsTr("Folder or stick")
        placeholderText: qsTr("Where the folder is")
        text: part.folder
        onTextEdited: part.typed(text)
    }
    TextButton {
        objectName: "chooseFolder"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        text: qsTr("Choose the folder…")
        onClicked: dialog.open()
    }
    FolderDialog {
        id: dialog
        title: qsTr("Folder or stick")
        onAccepted: part.chosen(selectedFolder)
    }
}
