import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Open the pages to print them, or save them. */
ColumnLayout {
    id: buttons

    required property WorksheetsController worksheets

    readonly property PrintController printing: worksheets.printing

    spacing: Theme.gap

    Flow {
        id: ways
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        TextButton {
            objectName: "printWorksheet"
            width: Math.min(implicitWidth, ways.width)
            enabled: buttons.printing.available && !buttons.printing.busy && !buttons.worksheets.busy
            main: true
            text: qsTr("Open to print")
            onClicked: buttons.printing.open(buttons.worksheets.large)
        }
        TextButton {
            objectName: "saveWorksheet"
            width: Math.min(implicitWidth, ways.width)
            enabled: buttons.printing.available && !buttons.printing.busy && !buttons.worksheets.busy
            text: qsTr("Save as a PDF file")
            onClicked: dialog.open()
        }
    }
    Words {
        objectName: "worksheetPrintNote"
        Layout.fillWidth: true
        visible: text
        text: buttons.printing.busy ? qsTr("The pages are being made …") : buttons.printing.note
        Accessible.role: Accessible.AlertMessage
        onTextChanged: note => {
            if (note)
                Accessible.announce(note, Accessible.Polite);
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Save as a PDF file")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF files (*.pdf)")]
        selectedFile: buttons.printing.proposal
        onAccepted: buttons.printing.save(selectedFile, buttons.worksheets.large)
    }
}
