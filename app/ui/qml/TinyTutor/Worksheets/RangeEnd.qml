import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! One end of a range of whole numbers, with the word before it. */
RowLayout {
    id: end

    required property string word
    required property string label
    required property int value
    signal edited

    readonly property bool acceptable: field.acceptableInput
    readonly property int typed: Number(field.text)

    spacing: Theme.gap

    Words {
        text: end.word
        Accessible.ignored: true
    }
    LineField {
        id: field
        Layout.preferredWidth: Theme.lead * 4
        label: end.label
        inputMethodHints: Qt.ImhDigitsOnly
        validator: IntValidator {
            bottom: 2
            top: 9999
        }
        text: end.value
        onEditingFinished: end.edited()
    }
}
