import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! One page as it will be printed, and the way to the others. */
ColumnLayout {
    id: view

    required property WorksheetsController worksheets

    spacing: Theme.gap * 2

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        TextButton {
            objectName: "pageBefore"
            enabled: view.worksheets.page > 0
            tip: qsTr("The page before")
            sign: "up"
            onClicked: view.worksheets.page -= 1
        }
        Words {
            objectName: "pageNumber"
            Layout.fillWidth: true
            text: qsTr("Page %1 of %2").arg(view.worksheets.page + 1).arg(view.worksheets.pageCount)
            horizontalAlignment: Text.AlignHCenter
        }
        TextButton {
            objectName: "pageAfter"
            enabled: view.worksheets.page < view.worksheets.pageCount - 1
            tip: qsTr("The next page")
            sign: "down"
            onClicked: view.worksheets.page += 1
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.columnWidth
        Layout.preferredHeight: width * view.worksheets.pageRatio
        color: Theme.paper
        border.width: 1
        border.color: Theme.outline

        PagePreview {
            objectName: "preview"
            anchors.fill: parent
            anchors.margins: 1
            opacity: view.worksheets.busy ? 0.5 : 1
            worksheets: view.worksheets
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Page %1 as it will be printed").arg(view.worksheets.page + 1)
        }
    }
}
