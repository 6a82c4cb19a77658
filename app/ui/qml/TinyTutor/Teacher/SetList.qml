pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! All sets, and a field for a new one. */
ScrollPage {
    id: page

    required property TeacherSetsController sets
    required property TeacherBatchController batch
    signal chosen(key: string)

    /*! The list is still being read: the keyboard goes to its first row when that comes. */
    property bool awaiting: false

    function takeFocus() {
        awaiting = rows.count === 0;
        if (awaiting)
            field.forceActiveFocus(Qt.OtherFocusReason);
        else
            rows.itemAt(0).forceActiveFocus(Qt.OtherFocusReason);
    }
    function make() {
        sets.make(field.text);
    }

    component SetButton: AbstractButton {
        id: row

        required property string key
        required property string name
        required property int problems
        required property int waiting
        required property int approved
        required property bool today

        readonly property string words: {
            const parts = [qsTr("%n problem(s)", "", problems)];
            if (waiting > 0)
                parts.push(qsTr("%n to be solved", "", waiting));
            parts.push(qsTr("%n approved", "", approved));
            return parts.join(", ");
        }

        implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + topPadding + bottomPadding)
        padding: Theme.gap * 2
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        Accessible.role: Accessible.Button
        Accessible.name: [name, today ? qsTr("today's set") : "", words].filter(Boolean).join(", ")
        Accessible.onPressAction: row.click()
        Keys.onReturnPressed: row.click()
        Keys.onEnterPressed: row.click()

        contentItem: ColumnLayout {
            spacing: Theme.gap / 2

            Words {
                Layout.fillWidth: true
                text: row.name
                font.pixelSize: Theme.lead
                font.bold: true
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                text: row.words
                color: Theme.soft
                Accessible.ignored: true
            }
            RowLayout {
                visible: row.today
                spacing: Theme.gap

                Sign {
                    name: "check"
                    color: Theme.sure
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("Today's set")
                    color: Theme.sure
                    font.bold: true
                    Accessible.ignored: true
                }
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: row.down || row.hovered ? Theme.accentTint : Theme.card
            border.width: 1
            border.color: Theme.outline

            FocusRing {
                shown: row.visualFocus || row.activeFocus
                innerRadius: parent.radius
            }
        }
    }

    Heading {
        Layout.fillWidth: true
        text: qsTr("Your sets")
    }
    Words {
        Layout.fillWidth: true
        visible: rows.count === 0
        text: qsTr("A set is a list of problems. You paste or import them, the tutor solves them beforehand, and you approve what is right: pupils get those at once, without waiting.")
    }
    Repeater {
        id: rows
        model: page.sets.sets

        SetButton {
            objectName: "set-" + name
            Layout.fillWidth: true
            onClicked: page.chosen(key)
        }
        onItemAdded: (index, item) => {
            if (page.awaiting && field.activeFocus && field.text === "")
                item.forceActiveFocus(Qt.OtherFocusReason);
            page.awaiting = false;
        }
    }
    Said {
        objectName: "batchSaid"
        Layout.fillWidth: true
        text: page.batch.state !== TeacherBatchController.Idle ? page.batch.sentence : ""
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        Words {
            Layout.fillWidth: true
            text: qsTr("A new set")
            font.bold: true
            color: Theme.soft
        }
        LineField {
            id: field
            objectName: "newSetName"
            Layout.fillWidth: true
            label: qsTr("Name of the new set")
            placeholderText: qsTr("Such as “Week 12”")
            maximumLength: 80
            onAccepted: page.make()
        }
        TextButton {
            objectName: "makeSet"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            main: true
            text: qsTr("Make the set")
            onClicked: page.make()
        }
        Said {
            objectName: "setsSaid"
            Layout.fillWidth: true
            text: page.sets.sentence
        }
    }
    Connections {
        target: page.sets

        function onMade() {
            field.clear();
        }
    }
}
