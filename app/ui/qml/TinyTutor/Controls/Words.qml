import QtQuick
import TinyTutor.Theme

/*! Text in the app's type: wraps, scales, never shows markup (a problem or a program is shown as it is). */
Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.letterSpacing: Theme.letterSpacing
    font.wordSpacing: Theme.wordSpacing
    lineHeight: Theme.lineHeight
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
