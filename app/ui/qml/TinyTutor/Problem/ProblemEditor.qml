import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! The field that the problem is typed or pasted in; its numbers are marked. */
ColumnLayout {
    id: editor

    property alias text: box.text
    property alias readOnly: box.readOnly
    readonly property bool empty: box.text.trim() === ""
    signal submitted

    function takeFocus() {
        box.takeFocus();
    }
    function replaceText(text: string) {
        box.replaceText(text);
    }

    spacing: Theme.gap

    Words {
        Layout.fillWidth: true
        text: qsTr("Your problem")
        font.pixelSize: Theme.heading
        font.bold: true
        Accessible.role: Accessible.Heading
    }
    TextBox {
        id: box
        Layout.fillWidth: true
        fieldName: "problem"
        label: qsTr("Your problem")
        placeholderText: qsTr("Type or paste a word problem here.")
        onSubmitted: editor.submitted()
    }
    QuantityMarks {
        document: box.document
        color: Theme.accent
    }
}
