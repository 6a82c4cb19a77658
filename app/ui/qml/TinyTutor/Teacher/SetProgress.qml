import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Solving this set beforehand: the button that begins it, how far it is, the button that stops it. */
Card {
    id: card

    required property TeacherBatchController batch
    required property string setKey
    required property int waiting

    readonly property bool mine: batch.setId === setKey
    readonly property bool busy: batch.state !== TeacherBatchController.Idle
    readonly property bool running: busy && mine

    function takeFocus() {
        (running ? cancel : start).forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.gap * 2
    Accessible.role: running ? Accessible.ProgressBar : Accessible.Grouping
    Accessible.name: said.text

    Words {
        id: said
        objectName: "batchWords"
        Layout.fillWidth: true
        text: {
            if (card.mine && card.batch.sentence)
                return card.batch.sentence;
            if (card.busy)
                return qsTr("Another set is being solved.");
            return qsTr("%n problem(s) are to be solved.", "", card.waiting);
        }
        font.pixelSize: card.running ? Theme.lead : Theme.body
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.gap * 2
        visible: card.running
        radius: height / 2
        color: Theme.accentTint
        border.width: 1
        border.color: Theme.accent

        Rectangle {
            width: Math.max(height, parent.width * card.batch.done / Math.max(1, card.batch.total))
            height: parent.height
            radius: height / 2
            color: Theme.accent
        }
    }
    TextButton {
        id: start
        objectName: "solveSet"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: !card.busy && card.waiting > 0
        main: true
        text: qsTr("Solve now")
        onClicked: {
            card.batch.start(card.setKey);
            cancel.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    TextButton {
        id: cancel
        objectName: "cancelSet"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: card.running
        enabled: card.batch.state === TeacherBatchController.Running
        sign: "stop"
        text: qsTr("Cancel")
        onClicked: card.batch.cancel()
    }
}
