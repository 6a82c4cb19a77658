pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Teacher
import TinyTutor.Theme

/*! What the class did: skills by pupils, the common slips, and the same as a file. */
ScrollPage {
    id: page

    required property ClassReportController report

    onVisibleChanged: {
        if (visible)
            report.reload();
    }

    Heading {
        Layout.fillWidth: true
        text: qsTr("Class report")
    }
    Words {
        objectName: "reportEmpty"
        Layout.fillWidth: true
        visible: page.report.read && page.report.skills === 0
        text: page.report.pupils === 0 ? qsTr("There are no pupils yet. Add them under “Pupils”, or let each one add themselves at the start. What they work on comes here.") : qsTr("Nobody has worked on a problem yet. What they work on comes here, and what you collect from other computers.")
    }
    Words {
        objectName: "reportWhole"
        Layout.fillWidth: true
        visible: text
        text: page.report.whole
        font.bold: true
    }
    ClassGrid {
        objectName: "classGrid"
        Layout.fillWidth: true
        visible: page.report.skills > 0
        model: page.report.grid
        room: Math.max(Theme.small * 14, page.height - 2 * Theme.margin)
    }
    Card {
        Layout.fillWidth: true
        visible: page.report.skills > 0
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            text: qsTr("Common slips")
            font.bold: true
            font.pixelSize: Theme.lead
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            visible: page.report.slips.length === 0
            text: qsTr("None that the tutor could name.")
        }
        Repeater {
            model: page.report.slips

            Words {
                required property string modelData
                Layout.fillWidth: true
                text: modelData
            }
        }
    }
    TextButton {
        objectName: "saveReport"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: page.report.skills > 0
        text: qsTr("Save as a table (CSV)…")
        onClicked: saving.open()
    }
    Said {
        objectName: "reportSaid"
        Layout.fillWidth: true
        text: page.report.sentence
        onTextChanged: if (text)
            page.reveal(this)
    }
    FolderDialog {
        id: saving
        title: qsTr("Where the table goes")
        onAccepted: page.report.saveTo(selectedFolder)
    }
}
