import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Solution
import TinyTutor.Theme

/*! The door to the teacher's side: chooses the PIN at the first entry, and asks for it afterwards. */
ScrollPage {
    id: gate

    required property TeacherPinController pin

    readonly property bool choosing: pin.door === TeacherPinController.Choosing
    readonly property bool asking: pin.door === TeacherPinController.Asking

    function takeFocus() {
        first.forceActiveFocus(Qt.OtherFocusReason);
    }
    /*! Enter was pressed before it was known whether there is a PIN. */
    property bool hasty: false

    function submit() {
        hasty = !choosing && !asking;
        if (choosing)
            pin.choose(first.text, second.text);
        else if (asking)
            pin.enter(first.text);
    }
    function clear() {
        first.clear();
        second.clear();
    }

    Connections {
        target: gate.pin

        function onChanged() {
            if (gate.hasty && gate.asking)
                gate.submit();
            if (gate.pin.sentence) {
                gate.clear();
                gate.takeFocus();
            }
        }
        function onOpened() {
            gate.clear();
        }
    }

    Heading {
        Layout.fillWidth: true
        text: gate.choosing ? qsTr("For teachers: choose a PIN") : qsTr("For teachers")
    }
    Words {
        Layout.fillWidth: true
        visible: gate.choosing
        text: qsTr("The PIN keeps pupils out of these pages. It has 4 to 12 digits. Type it twice.")
    }
    NoticeCard {
        objectName: "pinSaid"
        Layout.fillWidth: true
        visible: text
        text: gate.pin.sentence
        trouble: true
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.gap * 2
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("PIN")

        Words {
            Layout.fillWidth: true
            text: gate.choosing ? qsTr("New PIN") : qsTr("PIN")
            font.bold: true
            color: Theme.soft
        }
        LineField {
            id: first
            objectName: "pin"
            Layout.fillWidth: true
            label: gate.choosing ? qsTr("New PIN") : qsTr("PIN")
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 12
            onAccepted: {
                if (gate.choosing)
                    second.forceActiveFocus(Qt.TabFocusReason);
                else
                    gate.submit();
            }
        }
        Words {
            Layout.fillWidth: true
            visible: gate.choosing
            text: qsTr("The same PIN again")
            font.bold: true
            color: Theme.soft
        }
        LineField {
            id: second
            objectName: "pinAgain"
            Layout.fillWidth: true
            visible: gate.choosing
            label: qsTr("The same PIN again")
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 12
            onAccepted: gate.submit()
        }
        TextButton {
            objectName: "openDoor"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            main: true
            text: gate.choosing ? qsTr("Set the PIN") : qsTr("Open")
            onClicked: gate.submit()
        }
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("If the PIN is forgotten: close TinyTutor, open a terminal in its folder and run")
        color: Theme.soft
    }
    Words {
        Layout.fillWidth: true
        text: gate.pin.resetCommand
        font.family: Theme.fixedFamily
        color: Theme.soft
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("All sets and results stay. The PIN is a door for children, not a safe.")
        color: Theme.soft
    }
}
