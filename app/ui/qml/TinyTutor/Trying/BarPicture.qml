pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! A bar model: bars from one edge whose lengths stand for the numbers, with "?" on what is looked for. */
ColumnLayout {
    id: picture

    required property var bars
    required property string remark
    required property string words

    spacing: Theme.gap * 2
    Accessible.role: Accessible.Graphic
    Accessible.name: words

    Repeater {
        model: picture.bars

        BarRow {
            required property var modelData

            Layout.fillWidth: true
            label: modelData.label
            segments: modelData.segments
        }
    }
    Words {
        Layout.fillWidth: true
        visible: text
        text: picture.remark
        font.pixelSize: Theme.small
        color: Theme.soft
        Accessible.ignored: true
    }
}
