import QtQuick
import TinyTutor.Theme

/*! The number of a card, in a circle. */
Rectangle {
    id: disc

    required property int number

    implicitWidth: Math.round(Theme.lead * 1.7)
    implicitHeight: implicitWidth
    radius: width / 2
    color: Theme.accentTint
    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        text: disc.number
        color: Theme.accent
        font.family: Theme.family
        font.pixelSize: Theme.lead
        font.bold: true
        Accessible.ignored: true
    }
}
