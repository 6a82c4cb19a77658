pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Theme

/*! A bar model: bars from one edge whose lengths stand for the numbers. `drawn` of all segments are there so far. */
ColumnLayout {
    id: picture

    required property var bars
    required property real drawn

    spacing: Theme.gap * 2

    Repeater {
        model: picture.bars

        BarRow {
            required property var modelData
            required property int index

            Layout.fillWidth: true
            label: modelData.label
            segments: modelData.segments
            drawn: picture.drawn - picture.bars.slice(0, index).reduce((sum, bar) => sum + bar.segments.length, 0)
        }
    }
}
