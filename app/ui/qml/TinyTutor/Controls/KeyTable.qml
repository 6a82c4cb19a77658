pragma Singleton
import QtQml

/*! Every shortcut of the window, in one table: what the Shortcut items listen to, and the words for Settings. */
QtObject {
    id: table

    readonly property list<var> solve: ["Ctrl+Return", "Ctrl+Enter"]
    readonly property list<var> stop: ["Escape"]
    readonly property list<var> back: ["Escape", "Alt+Left", "Back"]
    readonly property list<var> larger: ["Ctrl++", "Ctrl+="]
    readonly property list<var> smaller: ["Ctrl+-"]
    readonly property list<var> usualSize: ["Ctrl+0"]
    readonly property list<var> pageDown: ["PgDown"]
    readonly property list<var> pageUp: ["PgUp"]
    // Of a problem in the teacher's table.
    readonly property list<var> nextRow: ["Down"]
    readonly property list<var> previousRow: ["Up"]
    readonly property list<var> firstRow: ["Home"]
    readonly property list<var> lastRow: ["End"]
    readonly property list<var> rowDown: ["Alt+Down"]
    readonly property list<var> rowUp: ["Alt+Up"]
    readonly property list<var> approve: ["A"]
    readonly property list<var> edit: ["E", "Return", "Enter"]
    readonly property list<var> reject: ["R"]
    readonly property list<var> useOwn: ["M"]
    readonly property list<var> select: ["Space"]

    /*! Rows of `keys`, as they are printed on a keyboard, and `words`, what they do. */
    readonly property list<var> rows: [
        row(["Tab"], qsTr("Go to the next thing; with Shift to the one before")),
        row(["Enter"], qsTr("Press the button that you are on; check your answer")),
        row(solve, qsTr("Solve the problem, or check your answer")),
        row(stop, qsTr("Stop the tutor while it works")),
        row(back, qsTr("Go back to the place before")),
        row(pageDown, qsTr("Go down a page")),
        row(pageUp, qsTr("Go up a page")),
        row(larger, qsTr("Larger text")),
        row(smaller, qsTr("Smaller text")),
        row(usualSize, qsTr("Text of the usual size")),
        row([...nextRow, ...previousRow], qsTr("For teachers, in a set: go to the next problem or the one before")),
        row([...firstRow, ...lastRow], qsTr("In a set: go to the first or the last problem")),
        row([...rowDown, ...rowUp], qsTr("In a set: move the problem down or up")),
        row(approve, qsTr("In a set: approve the answer")),
        row(edit, qsTr("In a set: edit the problem")),
        row(reject, qsTr("In a set: reject the problem")),
        row(useOwn, qsTr("In a set: approve your own answer")),
        row(select, qsTr("In a set: select the problem"))
    ]

    function row(sequences: list<var>, words: string): var {
        return {
            keys: Array.from(new Set(sequences.map(spoken))).join(qsTr(" or ")),
            words: words
        };
    }
    // "Ctrl++" is "Ctrl and +"; the key called Return in one place and Enter in another is one key for a child.
    function spoken(sequence: string): string {
        const last = sequence.endsWith("+") ? "+" : sequence.split("+").pop();
        const before = sequence.slice(0, sequence.length - last.length).split("+").filter(Boolean);
        const names = {
            Return: qsTr("Enter"),
            PgDown: qsTr("Page down"),
            PgUp: qsTr("Page up"),
            Left: qsTr("left arrow"),
            Up: qsTr("up arrow"),
            Down: qsTr("down arrow"),
            Space: qsTr("space bar"),
            "-": "−"
        };
        return [...before, names[last] ?? last].join(qsTr(" and "));
    }
}
