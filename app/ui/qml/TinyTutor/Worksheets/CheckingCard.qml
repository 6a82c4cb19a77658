import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! How many problems with other numbers are found, and the button that stops the search. */
Card {
    id: card

    required property VariantsController checking

    spacing: Theme.gap * 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: said.text

    Words {
        id: said
        objectName: "checkingWords"
        Layout.fillWidth: true
        text: card.checking.sentence
        font.pixelSize: Theme.lead
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.gap * 2
        radius: height / 2
        color: Theme.accentTint
        border.width: 1
        border.color: Theme.accent

        Rectangle {
            width: Math.max(height, parent.width * card.checking.done / Math.max(1, card.checking.total))
            height: parent.height
            radius: height / 2
            color: Theme.accent
        }
    }
    TextButton {
        objectName: "cancelChecking"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        enabled: card.checking.state === VariantsController.Running
        sign: "stop"
        text: qsTr("Cancel")
        onClicked: card.checking.cancel()
    }
}
