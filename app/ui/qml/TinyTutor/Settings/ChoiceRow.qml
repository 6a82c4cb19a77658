pragma ComponentBehavior: Bound
import QtQuick
import TinyTutor.Controls
import TinyTutor.Theme

/*! One of several: a button each, the chosen one filled and with a tick. `values` and `texts` go together. */
Flow {
    id: choice

    required property string label
    required property list<var> values
    required property list<string> texts
    required property var value
    property string name: ""

    signal chosen(value: var)

    spacing: Theme.gap + 4
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Repeater {
        model: choice.values.length

        TextButton {
            required property int index

            readonly property bool taken: choice.value === choice.values[index]

            objectName: choice.name ? `${choice.name}-${choice.values[index]}` : ""
            width: Math.min(implicitWidth, choice.width)
            leftPadding: Theme.gap * 2
            rightPadding: Theme.gap * 2
            main: taken
            sign: taken ? "check" : ""
            text: choice.texts[index]
            Accessible.role: Accessible.RadioButton
            Accessible.name: `${choice.label}: ${text}`
            Accessible.checkable: true
            Accessible.checked: taken
            onClicked: choice.chosen(choice.values[index])
        }
    }
}
