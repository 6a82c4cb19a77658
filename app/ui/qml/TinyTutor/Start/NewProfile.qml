import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Solution
import TinyTutor.Theme

/*! A child comes to this computer: a nickname and a picture, nothing else. */
Card {
    id: card

    required property ProfilesController profiles

    signal canceled

    function begin() {
        nickname.text = "";
        pictures.chosen = profiles.freePicture;
        nickname.forceActiveFocus(Qt.OtherFocusReason);
    }
    function save() {
        card.profiles.add(nickname.text, pictures.chosen);
    }

    spacing: Theme.gap * 2

    Words {
        Layout.fillWidth: true
        text: qsTr("Who are you?")
        font.pixelSize: Theme.lead
        font.bold: true
        Accessible.role: Accessible.Heading
    }
    ColumnLayout {
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            text: qsTr("My nickname (not my whole name)")
            font.bold: true
            color: Theme.soft
        }
        LineField {
            id: nickname
            objectName: "nickname"
            Layout.fillWidth: true
            label: qsTr("My nickname")
            maximumLength: 30
            onAccepted: card.save()
        }
    }
    NoticeCard {
        objectName: "profileNote"
        Layout.fillWidth: true
        visible: text
        text: card.profiles.note
    }
    ColumnLayout {
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            text: qsTr("My picture")
            font.bold: true
            color: Theme.soft
        }
        PictureChoice {
            id: pictures
            Layout.fillWidth: true
            pictures: card.profiles.pictures
        }
    }
    Flow {
        id: actions
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        TextButton {
            objectName: "saveProfile"
            width: Math.min(implicitWidth, actions.width)
            main: true
            text: qsTr("That is me")
            onClicked: card.save()
        }
        TextButton {
            objectName: "cancelProfile"
            width: Math.min(implicitWidth, actions.width)
            text: qsTr("Cancel")
            onClicked: card.canceled()
        }
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Your nickname and what you do stay on this computer. Your teacher can see them here.")
        font.pixelSize: Theme.small
        color: Theme.soft
    }
}
