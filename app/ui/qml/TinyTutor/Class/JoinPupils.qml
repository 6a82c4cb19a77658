pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Teacher
import TinyTutor.Theme

/*! Two pupils who are one child, made on two computers: choose the other one, read what happens, say yes. */
ColumnLayout {
    id: part

    required property ClassPupilsController pupils
    required property string key
    required property string nickname
    required property bool open
    required property string other
    signal wanted
    signal chosen(key: string)
    signal dropped
    signal joined
    /*! A question is there, to be answered with the buttons below it. */
    signal asked(question: Item)

    spacing: Theme.gap * 2

    TextButton {
        id: want
        objectName: "joinPupil"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: !part.open
        text: qsTr("The same child as another one…")
        onClicked: {
            part.wanted();
            both.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Words {
        Layout.fillWidth: true
        visible: part.open
        text: qsTr("Which one is the same child as %1?").arg(part.nickname)
    }
    Flow {
        id: others
        Layout.fillWidth: true
        visible: part.open
        spacing: Theme.gap

        Repeater {
            model: part.pupils.pupils

            Choice {
                required property string key
                required property string nickname
                required property string title

                objectName: "same-" + nickname
                width: Math.min(implicitWidth, others.width)
                visible: key !== part.key
                text: qsTr("%1 (%2)", "a nickname and its picture").arg(nickname).arg(title)
                chosen: part.other === key
                onClicked: {
                    part.chosen(key);
                    part.pupils.askToJoin(part.key, key);
                }
            }
        }
    }
    ColumnLayout {
        id: answering
        Layout.fillWidth: true
        visible: part.open
        spacing: Theme.gap * 2

        Words {
            objectName: "joinQuestion"
            Layout.fillWidth: true
            visible: part.other && text
            text: part.pupils.question
            color: Theme.trouble
            font.bold: true
            onVisibleChanged: if (visible)
                part.asked(answering)
        }
        Flow {
            id: sure
            Layout.fillWidth: true
            spacing: Theme.gap * 2

            TextButton {
                objectName: "joinSurely"
                width: Math.min(implicitWidth, sure.width)
                visible: part.other
                enabled: part.pupils.question
                text: qsTr("Yes, they are one child")
                onClicked: {
                    part.joined();
                    part.pupils.join(part.key, part.other);
                }
            }
            TextButton {
                id: both
                objectName: "keepBoth"
                width: Math.min(implicitWidth, sure.width)
                main: true
                text: qsTr("Keep both")
                onClicked: {
                    part.dropped();
                    want.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }
}
