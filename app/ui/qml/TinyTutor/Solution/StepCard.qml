pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Pictures
import TinyTutor.Theme

/*! One step: its number, the reason in words, the expression with the values in it, and the result with its name. Below
    it the picture, another one on demand, and why it is done so. */
Card {
    id: card

    required property int number
    required property string title
    required property string sentence
    required property string expression
    required property string result
    required property string question
    required property string why
    required property var pictures
    signal shown(part: Item)

    property int picture: 0

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
        ReadAloud {
            Layout.alignment: Qt.AlignTop
            words: [card.sentence, [card.expression, card.result].filter(Boolean).join(" = "), card.title].filter(Boolean).join(". ")
            what: qsTr("step %1").arg(card.number)
        }
    }
    Repeater {
        model: card.pictures

        Picture {
            required property var modelData
            required property int index

            objectName: "stepPicture"
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            visible: index === card.picture
            turn: card.number - 1
            content: modelData
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: card.pictures.length > 1 || card.question
        spacing: Theme.gap * 2

        TextButton {
            objectName: "why"
            visible: card.question
            width: Math.min(implicitWidth, parent.width)
            quiet: true
            text: card.question
            sign: reason.visible ? "up" : "down"
            Accessible.checkable: true
            Accessible.checked: reason.visible
            onClicked: {
                reason.visible = !reason.visible;
                card.shown(card);
            }
        }
        TextButton {
            objectName: "otherPicture"
            visible: card.pictures.length > 1
            width: Math.min(implicitWidth, parent.width)
            quiet: true
            text: card.picture === 0 ? qsTr("Show it on a number line") : qsTr("Show it as bars")
            onClicked: {
                card.picture = 1 - card.picture;
                card.shown(card);
            }
        }
    }
    Words {
        id: reason
        objectName: "reason"
        Layout.fillWidth: true
        visible: false
        text: card.why
        onVisibleChanged: if (visible)
            Accessible.announce(text, Accessible.Polite)
    }
}
