import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! One thing to set or to know: a heading, a sentence on it, and what belongs to it. */
Card {
    id: section

    required property string title
    property string explanation: ""
    default property alias parts: inside.data

    spacing: Theme.gap * 2

    Words {
        Layout.fillWidth: true
        text: section.title
        font.pixelSize: Theme.lead
        font.bold: true
        Accessible.role: Accessible.Heading
    }
    Words {
        Layout.fillWidth: true
        visible: text
        text: section.explanation
        color: Theme.soft
    }
    ColumnLayout {
        id: inside
        Layout.fillWidth: true
        spacing: Theme.gap * 2
    }
}
