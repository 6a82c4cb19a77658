import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The way to paper, behind a toggle: usual or large print, or a PDF file to keep. */
Disclosure {
    id: offer

    required property PrintController printing

    quiet: true
    showText: qsTr("Print")
    hideText: qsTr("Hide printing")

    Flow {
        id: ways
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        TextButton {
            objectName: "print"
            width: Math.min(implicitWidth, ways.width)
            enabled: !offer.printing.busy
            text: qsTr("Open to print")
            onClicked: offer.printing.open(false)
        }
        TextButton {
            objectName: "printLarge"
            width: Math.min(implicitWidth, ways.width)
            enabled: !offer.printing.busy
            text: qsTr("Open in large print")
            onClicked: offer.printing.open(true)
        }
        TextButton {
            objectName: "savePdf"
            width: Math.min(implicitWidth, ways.width)
            enabled: !offer.printing.busy
            quiet: true
            text: qsTr("Save as a PDF file")
            onClicked: dialog.open()
        }
    }
    Words {
        objectName: "printNote"
        Layout.fillWidth: true
        visible: text
        text: offer.printing.busy ? qsTr("The pages are being made …") : offer.printing.note
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
        selectedFile: offer.printing.proposal
        onAccepted: offer.printing.save(selectedFile, false)
    }
}
