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

        Rectangle {
            Layout.alignment: Qt.AlignTop
            implicitWidth: Math.round(Theme.lead * 1.7)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.accentTint
            Accessible.ignored: true

            Text {
                anchors.centerIn: parent
                text: card.number
                color: Theme.accent
                font.family: Theme.family
                font.pixelSize: Theme.lead
                font.bold: true
                Accessible.ignored: true
            }
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
