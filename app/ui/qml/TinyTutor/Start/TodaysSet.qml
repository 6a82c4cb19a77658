pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Solution
import TinyTutor.Theme

/*! The problems that the teacher handed out for today, to be chosen from. What is done has a tick and says so. */
ColumnLayout {
    id: list

    required property TodaysSetController todays
    /*! The problem that was chosen last: the keyboard comes back to it. */
    property string last: ""

    function takeFocus() {
        let wanted = problems.itemAt(0);
        for (let place = 0; place < problems.count; place++) {
            const row = problems.itemAt(place) as ProblemRow;
            if (row.key === last)
                wanted = row;
        }
        wanted?.forceActiveFocus(Qt.OtherFocusReason);
    }

    component ProblemRow: AbstractButton {
        id: row

        required property int number
        required property string key
        required property string question
        required property bool done

        implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + topPadding + bottomPadding)
        padding: Theme.gap * 2
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        Accessible.role: Accessible.Button
        Accessible.name: (done ? qsTr("Problem %1, done. %2") : qsTr("Problem %1. %2")).arg(number).arg(question)
        Accessible.onPressAction: row.click()
        Keys.onReturnPressed: row.click()
        Keys.onEnterPressed: row.click()

        contentItem: GridLayout {
            columns: row.width < Theme.narrow ? 1 : 3
            columnSpacing: Theme.gap * 2
            rowSpacing: Theme.gap

            NumberDisc {
                Layout.alignment: Qt.AlignTop
                number: row.number
            }
            Words {
                Layout.fillWidth: true
                text: row.question
                maximumLineCount: 8
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            RowLayout {
                visible: row.done
                spacing: Theme.gap / 2

                Sign {
                    name: "check"
                    color: Theme.sure
                }
                Words {
                    text: qsTr("Done")
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

    spacing: Theme.gap

    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        text: qsTr("Today: %1").arg(list.todays.name)
        font.pixelSize: Theme.heading
        font.bold: true
        Accessible.role: Accessible.Heading
    }
    NoticeCard {
        objectName: "setNote"
        Layout.fillWidth: true
        visible: text
        text: list.todays.note
        trouble: true
    }
    Repeater {
        id: problems
        model: list.todays.problems

        ProblemRow {
            objectName: "item" + number
            Layout.fillWidth: true
            onClicked: {
                list.last = key;
                list.todays.open(key);
            }
        }
    }
    TextButton {
        objectName: "moreProblems"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: list.todays.left > 0
        quiet: true
        text: qsTr("Show more problems: there are %n more", "", list.todays.left)
        onClicked: list.todays.showMore()
    }
}
