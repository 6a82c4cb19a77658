pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The numbers that the working starts from, each with what it stands for. */
Card {
    id: card

    required property RowsModel facts

    Words {
        Layout.fillWidth: true
        text: qsTr("What we know")
        font.bold: true
        color: Theme.soft
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: card.facts

        RowLayout {
            id: fact

            required property string name
            required property string value
            required property string reason

            Layout.fillWidth: true
            spacing: Theme.gap * 2

            Words {
                Layout.preferredWidth: Math.max(implicitWidth, Theme.lead * 2)
                Layout.maximumWidth: card.width / 3
                Layout.alignment: Qt.AlignBaseline
                text: fact.value
                font.bold: true
                font.pixelSize: Theme.lead
                horizontalAlignment: Text.AlignRight
            }
            Words {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignBaseline
                text: fact.reason ? fact.name + " – " + fact.reason : fact.name
            }
        }
    }
}
