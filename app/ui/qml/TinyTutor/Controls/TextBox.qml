import QtQuick
import QtQuick.Controls.Basic
import TinyTutor.Theme

/*! A field for some lines of text: grows with them to eight, then scrolls. Tab leaves it, Ctrl and Enter submit it. */
Rectangle {
    id: box

    required property string label
    property alias fieldName: area.objectName
    property alias text: area.text
    property alias length: area.length
    readonly property QtObject document: area.textDocument
    property alias readOnly: area.readOnly
    property alias placeholderText: area.placeholderText
    readonly property real line: metrics.height * 1.1
    signal submitted

    function takeFocus() {
        area.forceActiveFocus(Qt.OtherFocusReason);
    }
    // By hand, as it were: it can be undone.
    function replaceText(text: string) {
        area.remove(0, area.length);
        area.insert(0, text);
        area.cursorPosition = area.length;
    }

    implicitHeight: Math.min(Math.max(area.implicitHeight, 3 * line + 2 * Theme.gap * 2), 8 * line)
    radius: Theme.radius
    color: Theme.field
    border.width: area.activeFocus ? 3 : 2
    border.color: area.activeFocus ? Theme.accent : Theme.outline

    FontMetrics {
        id: metrics
        font: area.font
    }

    ScrollView {
        anchors.fill: parent
        anchors.margins: 3
        clip: true
        contentWidth: availableWidth // or it is scrolled sideways to where the text was before it was wrapped
        ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

        TextArea {
            id: area
            padding: Theme.gap * 2 - 3
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            placeholderTextColor: Theme.soft
            font.family: Theme.family
            font.pixelSize: Theme.lead
            font.letterSpacing: Theme.letterSpacing
            font.wordSpacing: Theme.wordSpacing
            activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
            Accessible.name: box.label
            Accessible.multiLine: true
            Accessible.readOnly: area.readOnly

            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                if (enter && (event.modifiers & Qt.ControlModifier)) {
                    box.submitted();
                    event.accepted = true;
                } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
                    const forward = event.key === Qt.Key_Tab;
                    const next = area.nextItemInFocusChain(forward);
                    if (next)
                        next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
                    event.accepted = true;
                }
            }
        }
    }
}
