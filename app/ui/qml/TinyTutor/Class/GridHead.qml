import QtQuick
import TinyTutor.Controls
import TinyTutor.Theme

/*! The name of a pupil or a skill, at the edge of the grid: it stays where the grid is scrolled. */
Rectangle {
    id: head

    required property string text

    color: Theme.accentTint
    border.width: 1
    border.color: Theme.hairline

    Words {
        anchors.fill: parent
        anchors.margins: Theme.gap
        text: head.text
        font.bold: true
        font.pixelSize: Theme.small
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.round(Theme.small * 0.6)
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
