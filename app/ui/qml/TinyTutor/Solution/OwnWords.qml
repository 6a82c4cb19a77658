import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! A place to explain the solution in one's own words, for those who like to. Nothing judges it, and nothing keeps it. */
Disclosure {
    id: own

    function clear() {
        open = false;
        box.replaceText("");
    }

    quiet: true
    showText: qsTr("Explain it in your own words")
    hideText: qsTr("Put my words away")
    onOpenChanged: if (open)
        box.takeFocus()

    Words {
        Layout.fillWidth: true
        text: qsTr("Pretend that you tell a friend why each step is right. This is for you alone: nobody marks it.")
        color: Theme.soft
    }
    TextBox {
        id: box
        Layout.fillWidth: true
        fieldName: "ownWords"
        label: qsTr("In my own words")
        placeholderText: qsTr("First … because …")
    }
}
