import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! One step: its number, the reason in words, the expression with the values in it, and the result with its name. */
Card {
    id: card

    required property int number
    required property string title
    required property string sentence
    required property string expression
    required property string result

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Step %1").arg(number)

    RowLayout {
        spacing: Theme.gap * 2

        NumberDisc {
            Layout.alignment: Qt.AlignTop
            number: card.number
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Words {
                Layout.fillWidth: true
                text: card.sentence
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.gap

                Words {
                    visible: card.expression
                    width: Math.min(implicitWidth, parent.width)
                    text: qsTr("%1 =").arg(card.expression)
                    font.pixelSize: Theme.heading
                }
                Words {
                    width: Math.min(implicitWidth, parent.width)
                    text: card.result
                    font.pixelSize: Theme.heading
                    font.bold: true
                }
                Words {
                    width: Math.min(implicitWidth, parent.width)
                    text: card.title
                    font.pixelSize: Theme.heading
                    color: Theme.soft
                }
            }
        }
    }
}
