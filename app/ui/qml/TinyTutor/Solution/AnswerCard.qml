pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The answer and how sure the tutor is of it, or the different answers that it found. Takes the keyboard's focus. */
Card {
    id: card

    required property SolutionView solution

    readonly property bool sure: solution.verdict === SolutionView.Verified
    readonly property color tone: sure ? Theme.sure : Theme.unsure

    color: sure ? Theme.sureTint : Theme.unsureTint
    border.color: tone
    border.width: 2
    activeFocusOnTab: true
    Accessible.role: Accessible.AlertMessage
    Accessible.focusable: true
    Accessible.name: [solution.answerLine, solution.verdictLabel, solution.verdictSentence].filter(Boolean).join(". ")

    FocusRing {
        parent: card
        shown: card.activeFocus
        innerRadius: card.radius
    }
    Words {
        Layout.fillWidth: true
        visible: card.sure
        text: card.solution.lead
        font.pixelSize: Theme.lead
    }
    RowLayout {
        Layout.bottomMargin: Theme.gap
        visible: card.sure
        spacing: Theme.gap * 2

        Words {
            Layout.maximumWidth: card.width - 2 * card.padding
            Layout.alignment: Qt.AlignBaseline
            text: card.solution.answer
            font.pixelSize: Theme.answer
            font.bold: true
            lineHeightMode: Text.FixedHeight
            lineHeight: Theme.answer * 1.2
            wrapMode: Text.WrapAnywhere
        }
        Words {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            text: card.solution.answerName
            font.pixelSize: Theme.lead
        }
    }
    Badge {
        Layout.fillWidth: true
        sign: card.sure ? "check" : "question"
        text: card.solution.verdictLabel
        color: card.tone
        inverse: card.color
    }
    Words {
        Layout.fillWidth: true
        text: card.solution.verdictSentence
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        visible: !card.sure && card.solution.answers.count > 0
        spacing: Theme.gap + 4

        Repeater {
            model: card.solution.answers

            Rectangle {
                id: found

                required property string answer
                required property string votes

                implicitWidth: Math.min(pair.implicitWidth + 2 * Theme.gap * 2, card.width - 2 * card.padding)
                implicitHeight: pair.implicitHeight + 2 * Theme.gap
                radius: Theme.gap
                color: Theme.card
                border.width: 1
                border.color: card.tone

                ColumnLayout {
                    id: pair
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.gap * 2
                    spacing: 0

                    Words {
                        Layout.fillWidth: true
                        text: found.answer
                        font.pixelSize: Theme.heading
                        font.bold: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: found.votes
                        font.pixelSize: Theme.small
                        color: Theme.soft
                    }
                }
            }
        }
    }
}
