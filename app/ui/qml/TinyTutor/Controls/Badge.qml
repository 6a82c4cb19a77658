import QtQuick
import QtQuick.Layouts
import TinyTutor.Theme

/*! A sign and a few words in one colour: what an answer or a message is, never told by the colour alone. */
GridLayout {
    id: badge

    required property string sign
    required property string text
    required property color color
    required property color inverse

    columns: width < Theme.narrow * 0.8 ? 1 : 2
    columnSpacing: Theme.gap + 4
    rowSpacing: Theme.gap

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
