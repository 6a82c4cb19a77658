import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! A model pack: what it is, where it lies, what is wrong with it, and what can be done with it. */
Card {
    id: card

    required property string folder
    required property string title
    required property string place
    required property string size
    required property string fault
    required property bool used
    required property bool usable
    required property bool importable
    required property bool removable
    required property bool busy

    property bool removing: false

    signal useAsked
    signal verifyAsked
    signal importAsked
    signal removeAsked

    color: used ? Theme.sureTint : Theme.card
    border.color: used ? Theme.sure : Theme.outline
    spacing: Theme.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Badge {
        Layout.fillWidth: true
        visible: card.used
        sign: "check"
        text: qsTr("In use")
        color: Theme.sure
        inverse: Theme.sureTint
    }
    Words {
        Layout.fillWidth: true
        text: card.size ? qsTr("%1, %2").arg(card.title).arg(card.size) : card.title
        font.pixelSize: Theme.lead
        font.bold: true
    }
    Words {
        Layout.fillWidth: true
        text: card.place
    }
    Words {
        Layout.fillWidth: true
        text: card.folder
        color: card.used ? Theme.ink : Theme.soft
        font.pixelSize: Theme.small
        wrapMode: Text.WrapAnywhere
    }
    Words {
        Layout.fillWidth: true
        visible: text
        text: card.fault
        font.bold: true
    }
    Flow {
        id: actions
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        spacing: Theme.gap + 4

        TextButton {
            objectName: `use-${card.title}`
            width: Math.min(implicitWidth, actions.width)
            visible: card.usable
            enabled: !card.busy
            text: qsTr("Use")
            tip: qsTr("Use %1").arg(card.title)
            onClicked: card.useAsked()
        }
        TextButton {
            objectName: `import-${card.title}`
            width: Math.min(implicitWidth, actions.width)
            visible: card.importable
            enabled: !card.busy
            text: qsTr("Import")
            tip: qsTr("Copy %1 to this computer").arg(card.title)
            onClicked: card.importAsked()
        }
        TextButton {
            objectName: `verify-${card.title}`
            width: Math.min(implicitWidth, actions.width)
            visible: !card.fault
            enabled: !card.busy
            text: qsTr("Check")
            tip: qsTr("Check every byte of %1").arg(card.title)
            onClicked: card.verifyAsked()
        }
        TextButton {
            objectName: `remove-${card.title}`
            width: Math.min(implicitWidth, actions.width)
            visible: card.removable && !card.removing
            enabled: !card.busy
            text: qsTr("Remove")
            tip: qsTr("Remove %1 from this computer").arg(card.title)
            onClicked: card.removing = true
        }
    }
    Words {
        Layout.fillWidth: true
        visible: card.removing
        text: qsTr("Remove %1 from this computer? It can be imported again from where it came.").arg(card.title)
    }
    Flow {
        id: sure
        Layout.fillWidth: true
        visible: card.removing
        spacing: Theme.gap + 4

        TextButton {
            objectName: `removeSurely-${card.title}`
            width: Math.min(implicitWidth, sure.width)
            text: qsTr("Yes, remove it")
            onClicked: {
                card.removing = false;
                card.removeAsked();
            }
        }
        TextButton {
            width: Math.min(implicitWidth, sure.width)
            text: qsTr("Keep it")
            onClicked: card.removing = false
        }
    }
}
