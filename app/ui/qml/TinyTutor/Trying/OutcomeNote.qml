import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! What the check says: a sign, a colour and words, and the same for each line of the steps. */
Card {
    id: note

    required property AttemptController attempt

    readonly property bool praises: attempt.mark === AttemptController.Right
    readonly property bool doubts: attempt.mark === AttemptController.LookAgain
    readonly property bool leavesOpen: attempt.mark === AttemptController.CannotPlace
    readonly property color tone: praises ? Theme.sure : doubts ? Theme.unsure : leavesOpen ? Theme.soft : Theme.accent

    padding: width < Theme.narrow ? Theme.gap : Theme.gap * 2
    color: praises ? Theme.sureTint : doubts ? Theme.unsureTint : leavesOpen ? Theme.page : Theme.accentTint
    border.color: tone
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [attempt.headline, attempt.detail].filter(Boolean).join(" ")

    Badge {
        Layout.fillWidth: true
        sign: marks.signs[note.attempt.mark]
        text: note.attempt.headline
        color: note.tone
        inverse: note.color
    }
    Words {
        Layout.fillWidth: true
        visible: text
        text: note.attempt.detail
        font.pixelSize: note.doubts ? Theme.lead : Theme.body
    }
    MarkedLines {
        id: marks
        objectName: "marks"
        Layout.fillWidth: true
        visible: note.attempt.lines.count > 0
        lines: note.attempt.lines
    }
}
