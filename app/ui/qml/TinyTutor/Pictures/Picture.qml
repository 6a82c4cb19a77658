pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! A picture that Python made: bars or a number line, drawn part after part when it comes into view. The first time it
    waits for the pictures before it, which are `turn`, three at most. */
ColumnLayout {
    id: view

    required property var content
    property int turn: 0

    readonly property bool onLine: content.kind === "line"
    property real drawn: parts
    property bool waited: false
    readonly property int parts: onLine ? content.jumps.length : content.bars.reduce((sum, bar) => sum + bar.segments.length, 0)

    function play() {
        pause.duration = waited ? 0 : 800 * Math.min(turn, 3) * Theme.motion;
        waited = true;
        drawing.restart();
    }

    spacing: Theme.gap
    Accessible.role: Accessible.Graphic
    Accessible.name: content.words
    onVisibleChanged: if (visible)
        play()
    Component.onCompleted: if (visible)
        play()

    SequentialAnimation {
        id: drawing

        PropertyAction {
            target: view
            property: "drawn"
            value: Theme.motion ? 0 : view.parts
        }
        PauseAnimation {
            id: pause
        }
        NumberAnimation {
            target: view
            property: "drawn"
            to: view.parts
            duration: Math.min(350 * view.parts, 1800) * Theme.motion
        }
    }
    Loader {
        Layout.fillWidth: true
        sourceComponent: view.onLine ? line : bars
    }
    Words {
        Layout.fillWidth: true
        visible: text
        text: view.content.remark
        font.pixelSize: Theme.small
        color: Theme.soft
        Accessible.ignored: true
    }
    Component {
        id: bars

        BarPicture {
            bars: view.content.bars
            drawn: view.drawn
        }
    }
    Component {
        id: line

        NumberLine {
            marks: view.content.marks
            jumps: view.content.jumps
            drawn: view.drawn
        }
    }
}
