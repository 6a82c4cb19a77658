import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! One problem in the teacher's table, as a card in the middle of the row. */
Item {
    id: row

    required property TeacherSetController open
    required property bool current
    required property real cardWidth
    required property int index
    required property string key
    required property string question
    required property string decision
    required property string answer
    required property string given
    required property string verdict
    required property string label
    required property string confidence
    required property string comparison
    required property bool differs
    required property string note
    required property bool selected

    signal chosen
    signal editAsked

    readonly property bool wide: cardWidth > 560 * Theme.scale
    readonly property bool canApprove: answer && decision !== "approved"
    readonly property bool hasOwn: given && (differs || !answer) && decision !== "approved"

    function approve() {
        if (canApprove)
            open.approve([key]);
    }
    function useOwn() {
        if (hasOwn)
            open.useOwn(key, question, given);
    }
    function reject() {
        open.reject([key]);
    }
    function select() {
        open.select(key, !selected);
    }
    function move(by: int) {
        const moves = by < 0 ? index > 0 : index < ListView.view.count - 1;
        held = moves && !activeFocus ? Window.activeFocusItem : null;
        open.move(key, by);
    }
    function giveBack() {
        held?.forceActiveFocus(Qt.OtherFocusReason);
        held = null;
    }

    /*! Had the keyboard when the row was asked to move: the view gives the keyboard to the row as a whole then. */
    property Item held: null

    implicitHeight: card.implicitHeight
    activeFocusOnTab: current || activeFocus
    Accessible.role: Accessible.ListItem
    Accessible.focusable: true
    Accessible.selectable: true
    Accessible.selected: selected
    Accessible.name: [qsTr("Problem %1").arg(index + 1), question, answer ? qsTr("Answer %1").arg(answer) : "", label, confidence, comparison, note, decision === "approved" ? qsTr("Approved") : decision === "rejected" ? qsTr("Rejected") : ""].filter(Boolean).join(". ")
    onActiveFocusChanged: {
        if (activeFocus) {
            chosen();
            if (held)
                Qt.callLater(giveBack);
        }
    }
    ListView.onPooled: held = null

    Card {
        id: card

        x: (row.width - width) / 2
        width: row.cardWidth
        padding: Theme.gap * 2
        spacing: Theme.gap

        FocusRing {
            parent: card
            shown: row.activeFocus
            innerRadius: card.radius
        }
        GridLayout {
            Layout.fillWidth: true
            columns: row.wide ? 2 : 1
            columnSpacing: Theme.margin
            rowSpacing: Theme.gap

            RowLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gap

                Tick {
                    objectName: "select"
                    Layout.alignment: Qt.AlignTop
                    label: qsTr("Select problem %1").arg(row.index + 1)
                    focusPolicy: row.current ? Qt.StrongFocus : Qt.ClickFocus
                    checked: row.selected
                    onClicked: {
                        row.open.select(row.key, checked);
                        checked = Qt.binding(() => row.selected);
                    }
                }
                Words {
                    Layout.fillWidth: true
                    Layout.topMargin: (Theme.target - Theme.body * 1.6) / 2
                    text: qsTr("%1. %2").arg(row.index + 1).arg(row.question)
                }
            }
            ProblemVerdict {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: !row.wide
                Layout.preferredWidth: 190 * Theme.scale
                Layout.leftMargin: row.wide ? 0 : Theme.gap
                answer: row.answer
                verdictName: row.verdict
                verdictWords: row.label
                confidence: row.confidence
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: row.comparison
            spacing: Theme.gap

            Sign {
                Layout.alignment: Qt.AlignTop
                name: row.differs ? "exclamation" : "forward"
                size: Math.round(Theme.body * 1.3)
                color: row.differs ? Theme.trouble : Theme.soft
            }
            Words {
                objectName: "comparison"
                Layout.fillWidth: true
                text: row.comparison
                color: row.differs ? Theme.trouble : Theme.soft
                font.bold: row.differs
            }
        }
        Words {
            Layout.fillWidth: true
            visible: row.note
            text: row.note
            color: Theme.unsure
        }
        ProblemActions {
            Layout.fillWidth: true
            decision: row.decision
            canApprove: row.canApprove
            hasOwn: row.hasOwn
            current: row.current
            onApproved: row.approve()
            onOwnUsed: row.useOwn()
            onEdited: row.editAsked()
            onRejected: row.reject()
            onMoved: by => row.move(by)
        }
    }
}
