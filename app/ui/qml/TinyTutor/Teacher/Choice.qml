import QtQuick
import TinyTutor.Controls
import TinyTutor.Theme

/*! One of several that exclude each other. The chosen one has a tick and a filled ground. */
TextButton {
    id: choice

    required property bool chosen

    sign: chosen ? "check" : ""
    leftPadding: Theme.gap * 2
    rightPadding: Theme.gap * 2
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    background: Rectangle {
        radius: Math.min(height / 2, 28)
        color: choice.chosen || choice.hovered || choice.down ? Theme.accentTint : "transparent"
        border.width: choice.chosen ? 3 : 1
        border.color: choice.chosen ? Theme.accent : Theme.outline

        FocusRing {
            shown: choice.visualFocus
            innerRadius: parent.radius
        }
    }
}
