import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! A message of the app about itself or about the text: what happened and what to do next. */
Card {
    id: card

    required property string text
    property bool trouble: false

    color: trouble ? Theme.troubleTint : Theme.accentTint
    border.color: trouble ? Theme.trouble : Theme.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        spacing: Theme.gap * 2

        Sign {
            Layout.alignment: Qt.AlignTop
            name: "exclamation"
            size: Math.round(Theme.lead * 1.3)
            color: card.trouble ? Theme.trouble : Theme.accent
        }
        Words {
            Layout.fillWidth: true
            text: card.text
        }
    }
}
