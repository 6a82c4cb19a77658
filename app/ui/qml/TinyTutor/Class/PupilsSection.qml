pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Teacher
import TinyTutor.Theme

/*! The pupils of this computer: several at once by a pasted list, and each one's nickname and picture. */
ScrollPage {
    id: page

    required property ClassPupilsController pupils

    property string openKey: ""

    onVisibleChanged: {
        openKey = "";
        if (visible)
            pupils.reload();
    }

    Connections {
        target: page.pupils

        function onPasted(left: string) {
            paste.text = left;
        }
    }
    Heading {
        Layout.fillWidth: true
        text: page.pupils.pupils.count > 0 ? qsTr("Pupils (%1)").arg(page.pupils.pupils.count) : qsTr("Pupils")
    }
    Words {
        Layout.fillWidth: true
        visible: page.pupils.pupils.count === 0
        text: qsTr("There are no pupils yet. Paste their nicknames below.")
    }
    ColumnLayout {
        id: outcome
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        Said {
            objectName: "pupilsSaid"
            Layout.fillWidth: true
            text: page.pupils.sentence
        }
        TextButton {
            objectName: "partPupils"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            visible: page.pupils.canPart
            text: qsTr("Take it back: they are two children")
            // It is far above the card that was worked with.
            onVisibleChanged: {
                if (visible) {
                    forceActiveFocus(Qt.TabFocusReason);
                    page.reveal(outcome);
                }
            }
            onClicked: {
                page.forceActiveFocus(Qt.TabFocusReason);
                page.pupils.part();
            }
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        Words {
            Layout.fillWidth: true
            text: qsTr("Add several at once")
            font.bold: true
            font.pixelSize: Theme.lead
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("Nicknames, one a line or with commas between. No whole names: a nickname is enough. Each gets a picture, which can be changed.")
        }
        TextBox {
            id: paste
            fieldName: "nicknames"
            Layout.fillWidth: true
            label: qsTr("Nicknames to add")
            onSubmitted: page.pupils.addAll(text)
        }
        TextButton {
            objectName: "addPupils"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            main: true
            enabled: paste.text.trim()
            text: qsTr("Add them")
            onClicked: page.pupils.addAll(paste.text)
        }
    }
    Repeater {
        model: page.pupils.pupils

        PupilCard {
            id: card
            objectName: "pupil-" + nickname
            Layout.fillWidth: true
            pupils: page.pupils
            openKey: page.openKey
            onOpened: key => {
                page.openKey = key;
                Qt.callLater(page.reveal, card); // all of it, not its field alone, which gets the keyboard now
            }
            onAsked: question => page.reveal(question)
            onClosed: page.openKey = ""
        }
    }
}
