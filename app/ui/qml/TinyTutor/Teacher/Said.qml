import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! What was done last, or what went wrong; nothing while there is nothing to say. */
RowLayout {
    id: said

    property string text: ""

    spacing: Theme.gap
    visible: text

    Sign {
        Layout.alignment: Qt.AlignTop
        name: "forward"
        size: Math.round(Theme.body * 1.3)
        color: Theme.accent
    }
    Words {
        Layout.fillWidth: true
        text: said.text
        Accessible.role: Accessible.AlertMessage
    }
}
