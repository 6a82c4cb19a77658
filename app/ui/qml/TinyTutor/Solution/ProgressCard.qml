pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! How far the solving is: in words, and as one small block an idea; below it how long that takes already. */
Card {
    id: card

    required property string status
    required property int wanted
    required property int finished
    /*! May be empty. It is not announced: a screen reader would speak each second. */
    property string time

    spacing: Theme.gap * 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: card.status

    Words {
        Layout.fillWidth: true
        text: card.status
        font.pixelSize: Theme.lead
    }
    Row {
        id: blocks

        readonly property int count: Math.max(1, card.wanted)

        Layout.fillWidth: true
        Layout.preferredHeight: Theme.gap * 2
        spacing: count > 40 ? 2 : 4
        Accessible.ignored: true

        Repeater {
            model: blocks.count

            Rectangle {
                required property int index

                width: (blocks.width - (blocks.count - 1) * blocks.spacing) / blocks.count
                height: Theme.gap * 2
                radius: Math.min(width, height) / 4
                color: index < card.finished ? Theme.accent : Theme.accentTint
                border.width: 1
                border.color: Theme.accent
            }
        }
    }
    Words {
        objectName: "workingTime"
        Layout.fillWidth: true
        visible: text
        text: card.time
        font.pixelSize: Theme.small
        color: Theme.soft
    }
}
