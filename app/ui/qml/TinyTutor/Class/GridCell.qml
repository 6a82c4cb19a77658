import QtQuick
import TinyTutor.Controls
import TinyTutor.Theme

/*! One pupil's work on one skill: the numbers, and how it goes in words beside its colour. */
Rectangle {
    id: cell

    required property string numbers
    required property string level
    required property string label
    /*! The skill, where it does not stand beside the row. */
    required property string head
    /*! Whether the keyboard is here, or was last. */
    required property bool current
    required property bool focused

    readonly property color ink: ({
            well: Theme.sure,
            between: Theme.unsure,
            look: Theme.trouble
        })[level] ?? Theme.soft

    color: ({
            well: Theme.sureTint,
            between: Theme.unsureTint,
            look: Theme.troubleTint
        })[level] ?? Theme.card
    border.width: current && focused ? 4 : 1
    border.color: current && focused ? Theme.accent : Theme.hairline

    Column {
        anchors.fill: parent
        anchors.margins: Theme.gap

        Words {
            width: parent.width
            visible: cell.head
            text: cell.head
            font.bold: true
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
        Row {
            visible: cell.label
            spacing: Theme.gap / 2

            Sign {
                anchors.verticalCenter: parent.verticalCenter
                name: ({
                        well: "check",
                        look: "exclamation"
                    })[cell.level] ?? "dots"
                color: cell.ink
                size: Theme.small * 1.2
            }
            Words {
                text: cell.label
                color: cell.ink
                font.bold: true
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
        }
        Words {
            width: parent.width
            text: cell.numbers || qsTr("nothing yet")
            color: cell.numbers ? Theme.ink : Theme.soft
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }
}
