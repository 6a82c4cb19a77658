pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The lines of the child's steps as they were when they were checked, each with a sign and a sentence. */
ColumnLayout {
    id: list

    required property RowsModel lines

    /*! The sign of each outcome, by its number in AttemptController.Mark. */
    readonly property list<string> signs: ["dots", "dots", "check", "forward", "again", "question"]

    spacing: Theme.gap * 2

    Repeater {
        model: list.lines

        RowLayout {
            id: row

            required property string text
            required property int mark
            required property string sentence

            Layout.fillWidth: true
            spacing: Theme.gap + 4
            Accessible.role: Accessible.ListItem
            Accessible.name: text + ". " + sentence

            Sign {
                Layout.alignment: Qt.AlignTop
                name: list.signs[row.mark]
                size: Math.round(Theme.body * 1.45)
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: row.text
                    font.bold: true
                }
                Words {
                    Layout.fillWidth: true
                    text: row.sentence
                }
            }
        }
    }
}
