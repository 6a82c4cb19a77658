import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Where the teacher has set a PIN, it guards what a child should not change: packs, and everybody's data. */
ColumnLayout {
    id: gate

    required property TeacherPinController pin

    function submit() {
        pin.enter(field.text);
        field.clear();
    }

    spacing: Theme.gap * 2

    StatusNote {
        objectName: "gateStatus"
        Layout.fillWidth: true
        text: gate.pin.sentence
        trouble: true
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("For adults")
        explanation: qsTr("This part is opened with the teacher's PIN.")

        LineField {
            id: field
            objectName: "settingsPin"
            Layout.fillWidth: true
            label: qsTr("The teacher's PIN")
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 12
            onAccepted: gate.submit()
        }
        Flow {
            id: opening
            Layout.fillWidth: true

            TextButton {
                objectName: "openSettings"
                width: Math.min(implicitWidth, opening.width)
                main: true
                text: qsTr("Open")
                onClicked: gate.submit()
            }
        }
    }
}
