import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Teacher
import TinyTutor.Theme

/*! Worksheets: of which set, as they are or with other numbers, how large; what they look like; the way to paper. */
ScrollPage {
    id: panel

    required property WorksheetsController worksheets

    Accessible.name: qsTr("Worksheets")
    onVisibleChanged: if (visible)
        worksheets.reload()

    Words {
        objectName: "noApproved"
        Layout.fillWidth: true
        visible: panel.worksheets.sets.count === 0
        text: qsTr("Worksheets are made of approved problems only. Let the tutor solve a set, look at its answers and approve them; then come back here.")
        font.pixelSize: Theme.lead
    }
    SetChoices {
        Layout.fillWidth: true
        visible: panel.worksheets.sets.count > 0
        worksheets: panel.worksheets
    }
    NumberChoices {
        Layout.fillWidth: true
        visible: panel.worksheets.sets.count > 0
        worksheets: panel.worksheets
    }
    CheckingCard {
        Layout.fillWidth: true
        visible: panel.worksheets.checking.state !== VariantsController.Idle
        checking: panel.worksheets.checking
        onVisibleChanged: if (visible)
            panel.reveal(this)
    }
    Said {
        objectName: "worksheetNote"
        Layout.fillWidth: true
        text: panel.worksheets.note
        onTextChanged: if (text)
            panel.reveal(this)
    }
    PaperButtons {
        Layout.fillWidth: true
        visible: panel.worksheets.pageCount > 0
        worksheets: panel.worksheets
    }
    PageView {
        objectName: "pages"
        Layout.fillWidth: true
        visible: panel.worksheets.pageCount > 0
        worksheets: panel.worksheets
    }
}
