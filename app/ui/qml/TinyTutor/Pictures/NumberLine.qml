pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import TinyTutor.Controls
import TinyTutor.Theme

/*! A number line to scale: marks on it, and jumps as arcs above it, of which `drawn` are there so far. A mark's number
    that has no room beside the one before it stands a line lower. */
Item {
    id: line

    required property var marks
    required property var jumps
    required property real drawn

    readonly property real axis: jumps.length * arcHeight + labels.height + Theme.gap
    readonly property int arcHeight: Math.round(Theme.lead * 1.5)
    readonly property int tick: Theme.gap
    readonly property var rows: {
        let free = [-Infinity, -Infinity];
        return marks.map(mark => {
            const half = numbers.advanceWidth(mark.text) / 2 + Theme.gap / 2;
            const left = centred(mark.place * width, half) - half;
            const row = left >= free[0] ? 0 : 1;
            free[row] = left + 2 * half;
            return row;
        });
    }

    function centred(place: real, half: real): real {
        return Math.max(half, Math.min(width - half, place));
    }
    function ink(mark: var): color {
        return !mark.unknown ? Theme.ink : mark.text === "?" ? Theme.unsure : Theme.sure;
    }

    implicitHeight: axis + tick + numbers.height * (1 + Math.max(0, ...rows))

    FontMetrics {
        id: numbers
        font.family: Theme.family
        font.pixelSize: Theme.lead
        font.bold: true
    }
    FontMetrics {
        id: labels
        font.family: Theme.family
        font.pixelSize: Theme.small
    }
    Rectangle {
        y: line.axis - 1
        width: line.width
        height: 3
        radius: 1
        color: Theme.outline
    }
    Repeater {
        model: line.jumps

        Item {
            id: jump

            required property var modelData
            required property int index

            readonly property real from: modelData.start * line.width
            readonly property real to: modelData.end * line.width
            readonly property int way: to > from ? 1 : -1
            readonly property real rise: (index + 1) * line.arcHeight
            readonly property real head: Math.min(Theme.gap, Math.abs(to - from) / 3)

            opacity: Math.max(0, Math.min(1, line.drawn - index))

            Shape {
                ShapePath {
                    strokeColor: Theme.accent
                    strokeWidth: 3
                    fillColor: "transparent"
                    capStyle: ShapePath.RoundCap
                    startX: jump.from
                    startY: line.axis - 4
                    PathQuad {
                        x: jump.to
                        y: line.axis - 4
                        controlX: (jump.from + jump.to) / 2
                        controlY: line.axis - 4 - 2 * jump.rise + line.arcHeight / 2
                    }
                    PathMove {
                        x: jump.to - jump.way * jump.head * 1.2
                        y: line.axis - 4 - jump.head * 0.6
                    }
                    PathLine {
                        x: jump.to
                        y: line.axis - 4
                    }
                    PathLine {
                        x: jump.to + jump.way * jump.head * 0.1
                        y: line.axis - 4 - jump.head * 1.4
                    }
                }
            }
            Words {
                x: line.centred((jump.from + jump.to) / 2, width / 2) - width / 2
                y: line.axis - jump.rise - labels.height + line.arcHeight / 4 - Theme.gap
                width: Math.min(implicitWidth, line.width)
                text: jump.modelData.text
                font: labels.font
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        model: line.marks

        Item {
            id: mark

            required property var modelData
            required property int index

            x: modelData.place * line.width

            Rectangle {
                x: -1
                y: line.axis - line.tick
                width: 3
                height: 2 * line.tick
                color: line.ink(mark.modelData)
            }
            Words {
                objectName: "mark"
                x: line.centred(mark.x, width / 2) - width / 2 - mark.x
                y: line.axis + line.tick + numbers.height * line.rows[mark.index]
                width: Math.min(implicitWidth, line.width)
                text: mark.modelData.text
                font: numbers.font
                color: line.ink(mark.modelData)
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
