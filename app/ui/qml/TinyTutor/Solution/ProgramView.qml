import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The program that was run, exactly as it was written, behind a toggle. */
Disclosure {
    id: view

    required property string program

    showText: qsTr("Show the program")
    hideText: qsTr("Hide the program")

    Card {
        Layout.fillWidth: true

        Words {
            Layout.fillWidth: true
            text: qsTr("This is the program that ran to get the answer.")
            color: Theme.soft
        }
        Words {
            Layout.fillWidth: true
            text: view.program
            font.family: Theme.fixedFamily
            font.pixelSize: Theme.small
            lineHeight: 1.2
            wrapMode: Text.WrapAnywhere
            Accessible.name: qsTr("The program: %1").arg(view.program)
        }
    }
}
