pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The first steps of a problem for practice, worked out for the child; there are fewer from problem to problem. */
Card {
    id: card

    required property TryingController trying

    signal shown(part: Item)

    objectName: "worked"
    visible: trying.worked.count > 0

    Words {
        Layout.fillWidth: true
        text: card.trying.workedTitle
        font.pixelSize: Theme.lead
        font.bold: true
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: card.trying.worked

        ColumnLayout {
            id: step

            required property string line
            required property string question
            required property string why

            spacing: 0

            Words {
                Layout.fillWidth: true
                text: step.line
            }
            Disclosure {
                objectName: "workedWhy"
                Layout.fillWidth: true
                visible: step.question
                spacing: 0
                quiet: true
                showText: step.question
                hideText: step.question
                onShown: part => card.shown(part)

                Words {
                    Layout.fillWidth: true
                    text: step.why
                    font.pixelSize: Theme.small
                    onVisibleChanged: if (visible)
                        Accessible.announce(text, Accessible.Polite)
                }
            }
        }
    }
    Words {
        Layout.fillWidth: true
        text: card.trying.yourTurn
        color: Theme.soft
    }
}
