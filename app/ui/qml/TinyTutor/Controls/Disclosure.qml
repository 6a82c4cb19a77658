import QtQuick
import QtQuick.Layouts
import TinyTutor.Theme

/*! A button that shows and hides what stands under it. */
ColumnLayout {
    id: disclosure

    required property string showText
    required property string hideText
    property bool open: false
    property bool quiet: false
    default property alias content: inside.data
    signal shown(part: Item)

    spacing: Theme.gap * 2

    TextButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        text: disclosure.open ? disclosure.hideText : disclosure.showText
        quiet: disclosure.quiet
        sign: disclosure.open ? "up" : "down"
        Accessible.checkable: true
        Accessible.checked: disclosure.open
        onClicked: {
            disclosure.open = !disclosure.open;
            disclosure.shown(disclosure);
        }
    }
    ColumnLayout {
        id: inside
        Layout.fillWidth: true
        visible: disclosure.open
        spacing: Theme.gap * 2
    }
}
