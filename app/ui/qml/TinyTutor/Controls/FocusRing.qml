import QtQuick
import TinyTutor.Theme

/*! The mark of the keyboard's place, drawn just outside the item that it is in. */
Rectangle {
    required property bool shown
    required property real innerRadius

    anchors.fill: parent
    anchors.margins: -5
    radius: innerRadius + 5
    color: "transparent"
    border.width: 3
    border.color: Theme.accent
    visible: shown
}
