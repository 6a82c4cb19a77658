import QtQuick
import QtQuick.Controls.Basic
import TinyTutor.Theme

/*! A field for one line of text. */
TextField {
    id: field

    required property string label

    implicitHeight: Math.max(Theme.target, Math.ceil(contentHeight) + topPadding + bottomPadding)
    padding: Theme.gap
    leftPadding: Theme.gap * 2
    rightPadding: Theme.gap * 2
    selectByMouse: true
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    placeholderTextColor: Theme.soft
    font.family: Theme.family
    font.pixelSize: Theme.lead
    font.letterSpacing: Theme.letterSpacing
    font.wordSpacing: Theme.wordSpacing
    Accessible.role: Accessible.EditableText
    Accessible.name: label

    background: Rectangle {
        radius: Theme.radius
        color: Theme.field
        border.width: field.activeFocus ? 3 : 2
        border.color: field.activeFocus ? Theme.accent : Theme.outline
    }
}
