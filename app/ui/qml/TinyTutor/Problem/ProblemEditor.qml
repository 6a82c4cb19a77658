import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! The field that the problem is typed or pasted in: grows with the text to eight lines, then scrolls. Tab leaves it. */
ColumnLayout {
    id: editor

    property alias text: area.text
    property alias readOnly: area.readOnly
    readonly property bool empty: area.text.trim() === ""
    signal submitted

    function takeFocus() {
        area.forceActiveFocus(Qt.OtherFocusReason);
    }
    function replaceText(text: string) {
        area.remove(0, area.length);
        area.insert(0, text);
        area.cursorPosition = area.length;
    }

    spacing: Theme.gap

    Words {
        Layout.fillWidth: true
        text: qsTr("Your problem")
        font.pixelSize: Theme.heading
        font.bold: true
        Accessible.role: Accessible.Heading
    }

    Rectangle {
        id: frame
        readonly property real line: metrics.height * 1.1

        Layout.fillWidth: true
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
            id: scroller
            anchors.fill: parent
            anchors.margins: 3
            clip: true
            ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

            TextArea {
                id: area
                objectName: "problem"
                padding: Theme.gap * 2 - 3
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                selectByMouse: true
                color: Theme.ink
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                placeholderText: qsTr("Type or paste a word problem here.")
                placeholderTextColor: Theme.soft
                font.family: Theme.family
                font.pixelSize: Theme.lead
                focus: true
                activeFocusOnTab: true
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Your problem")
                Accessible.multiLine: true
                Accessible.readOnly: area.readOnly

                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                    if (enter && (event.modifiers & Qt.ControlModifier)) {
                        editor.submitted();
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
}
