pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! One bar. Words stand on their segment where there is room for them, else below the bar, from the left to the right. */
ColumnLayout {
    id: row

    required property string label
    required property var segments
    required property real drawn

    readonly property var beside: segments.filter(segment => !wordsFit(segment) && segment.label !== label || !valueFits(segment))

    function wordsFit(segment: var): bool {
        return labels.advanceWidth(segment.label) + 2 * Theme.gap <= segment.share * bar.width;
    }
    function valueFits(segment: var): bool {
        return values.advanceWidth(segment.value) + Theme.gap <= segment.share * bar.width;
    }
    function tint(segment: var): color {
        return !segment.unknown ? Theme.accentTint : segment.value === "?" ? Theme.unsureTint : Theme.sureTint;
    }
    function edge(segment: var): color {
        return !segment.unknown ? Theme.accent : segment.value === "?" ? Theme.unsure : Theme.sure;
    }

    spacing: Theme.gap / 2

    FontMetrics {
        id: labels
        font.family: Theme.family
        font.pixelSize: Theme.small
    }
    FontMetrics {
        id: values
        font.family: Theme.family
        font.pixelSize: Theme.lead
        font.bold: true
    }
    Words {
        Layout.fillWidth: true
        visible: row.label
        text: row.label
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
    Row {
        id: bar
        Layout.fillWidth: true
        Layout.preferredHeight: Math.round(Theme.lead * 3.3)

        Repeater {
            model: row.segments

            Rectangle {
                id: segment

                required property var modelData
                required property int index

                objectName: "segment"
                transform: Scale {
                    xScale: Math.max(0, Math.min(1, row.drawn - segment.index))
                }
                width: modelData.share * bar.width
                height: bar.height
                radius: 4
                color: row.tint(modelData)
                border.width: modelData.unknown ? 2 : 1
                border.color: row.edge(modelData)

                Column {
                    anchors.centerIn: parent

                    Words {
                        anchors.horizontalCenter: parent.horizontalCenter
                        visible: text && row.valueFits(segment.modelData)
                        text: segment.modelData.value
                        font: values.font
                        Accessible.ignored: true
                    }
                    Words {
                        anchors.horizontalCenter: parent.horizontalCenter
                        visible: text && text !== row.label && row.wordsFit(segment.modelData)
                        text: segment.modelData.label
                        font: labels.font
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    Flow {
        id: legend
        Layout.fillWidth: true
        visible: row.beside.length > 0
        spacing: Theme.gap * 2

        Repeater {
            model: row.beside

            Row {
                id: entry

                required property var modelData

                spacing: Theme.gap

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(Theme.small * 0.8)
                    height: width
                    radius: 2
                    color: row.tint(entry.modelData)
                    border.width: 2
                    border.color: row.edge(entry.modelData)
                }
                Words {
                    width: Math.min(implicitWidth, legend.width - 2 * Theme.small)
                    text: [entry.modelData.label, entry.modelData.value].filter(Boolean).join(": ")
                    font.pixelSize: Theme.small
                    Accessible.ignored: true
                }
            }
        }
    }
}
