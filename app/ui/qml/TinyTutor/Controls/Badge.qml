import QtQuick
import QtQuick.Layouts
import TinyTutor.Theme

/*! A sign and a few words in one colour: what an answer or a message is, never told by the colour alone. */
RowLayout {
    id: badge

    required property string sign
    required property string text
    required property color color
    required property color inverse

    spacing: Theme.gap + 4

    Rectangle {
        Layout.alignment: Qt.AlignTop
        implicitWidth: Math.round(Theme.lead * 1.45)
        implicitHeight: implicitWidth
        radius: width / 2
        color: badge.color

        Sign {
            anchors.centerIn: parent
            name: badge.sign
            color: badge.inverse
            size: parent.width * 0.68
        }
    }
    Words {
        Layout.fillWidth: true
        text: badge.text
        color: badge.color
        font.pixelSize: Theme.lead
        font.bold: true
    }
}
