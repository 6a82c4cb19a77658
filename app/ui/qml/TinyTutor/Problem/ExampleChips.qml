pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! A few problems to try, one button each. */
ColumnLayout {
    id: chips

    required property RowsModel examples
    signal picked(string problem)

    spacing: Theme.gap

    Words {
        Layout.fillWidth: true
        text: qsTr("Or try one of these:")
        color: Theme.soft
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap + 4

        Repeater {
            model: chips.examples

            TextButton {
                required property string title
                required property string problem

                text: title
                width: Math.min(implicitWidth, chips.width)
                onClicked: chips.picked(problem)
                Accessible.description: problem
            }
        }
    }
}
