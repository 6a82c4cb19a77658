import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! A button for what can not be undone: it asks first, in its own place. */
ColumnLayout {
    id: confirm

    required property string text
    required property string question
    required property string yes
    signal agreed

    property bool asking: false

    spacing: Theme.gap

    TextButton {
        id: first
        objectName: "ask"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: !confirm.asking
        text: confirm.text
        onClicked: {
            confirm.asking = true;
            no.forceActiveFocus(Qt.TabFocusReason);
            confirm.Accessible.announce(confirm.question, Accessible.Polite);
        }
    }
    Words {
        Layout.fillWidth: true
        visible: confirm.asking
        text: confirm.question
        color: Theme.trouble
        font.bold: true
    }
    Flow {
        Layout.fillWidth: true
        visible: confirm.asking
        spacing: Theme.gap * 2

        TextButton {
            objectName: "yes"
            width: Math.min(implicitWidth, parent.width)
            text: confirm.yes
            onClicked: {
                confirm.asking = false;
                confirm.agreed();
            }
        }
        TextButton {
            id: no
            objectName: "no"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Keep")
            onClicked: {
                confirm.asking = false;
                first.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
}
