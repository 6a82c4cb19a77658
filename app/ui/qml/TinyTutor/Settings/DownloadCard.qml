import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! The one place from which TinyTutor goes to the network, in two steps: what is there, then whether to fetch it. */
Section {
    id: section

    required property PacksController packs

    title: qsTr("Download a pack")
    explanation: qsTr("For adults. This is the only thing in TinyTutor that uses the network, and only when you press a button here. First it asks the address what it has, and how large that is; nothing of you is sent.")

    LineField {
        id: address
        objectName: "address"
        Layout.fillWidth: true
        label: qsTr("Address of the pack")
        placeholderText: "https://"
        font.pixelSize: Theme.body
        inputMethodHints: Qt.ImhUrlCharactersOnly
        readOnly: section.packs.busy
        onAccepted: if (text)
            section.packs.ask(text)
    }
    Flow {
        id: asking
        Layout.fillWidth: true
        visible: !section.packs.offer
        spacing: Theme.gap + 4

        TextButton {
            objectName: "ask"
            width: Math.min(implicitWidth, asking.width)
            enabled: !section.packs.busy && address.text
            text: qsTr("Ask what is there")
            onClicked: section.packs.ask(address.text)
        }
    }
    Words {
        objectName: "offer"
        Layout.fillWidth: true
        visible: text
        text: section.packs.offer
        font.bold: true
        wrapMode: Text.Wrap
    }
    Flow {
        id: fetching
        Layout.fillWidth: true
        visible: section.packs.offer
        spacing: Theme.gap + 4

        TextButton {
            objectName: "download"
            width: Math.min(implicitWidth, fetching.width)
            enabled: !section.packs.busy
            main: enabled
            text: qsTr("I am an adult: download it")
            onClicked: section.packs.download()
        }
        TextButton {
            objectName: "decline"
            width: Math.min(implicitWidth, fetching.width)
            enabled: !section.packs.busy
            text: qsTr("No, thank you")
            onClicked: section.packs.decline()
        }
    }
}
