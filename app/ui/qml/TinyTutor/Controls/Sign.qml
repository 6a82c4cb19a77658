import QtQuick
import QtQuick.Shapes
import TinyTutor.Theme

/*! A small drawn sign on a grid of 24 by 24: no font and no picture file is needed, and it takes any colour. */
Item {
    id: sign

    required property string name
    property color color: Theme.ink
    property real size: Theme.body

    readonly property var paths: ({
            check: "M5 12.5 L10 17.5 L19.5 7",
            question: "M8.2 8.6 A4 4 0 1 1 13.6 12.6 C12.3 13.2 12 14 12 15.2 M12 19.3 L12 19.4",
            exclamation: "M12 4.5 L12 14 M12 19.2 L12 19.3",
            sun: "M12 8 A4 4 0 1 1 11.99 8 M12 2.5 L12 4 M12 20 L12 21.5 M2.5 12 L4 12 M20 12 L21.5 12 "
                + "M5.3 5.3 L6.4 6.4 M17.6 17.6 L18.7 18.7 M5.3 18.7 L6.4 17.6 M17.6 6.4 L18.7 5.3",
            moon: "M20 14.5 A8.5 8.5 0 1 1 9.5 4 A6.8 6.8 0 0 0 20 14.5 Z",
            down: "M6 9.5 L12 15.5 L18 9.5",
            up: "M6 15 L12 9 L18 15",
            stop: "M6 6 L18 6 L18 18 L6 18 Z",
            back: "M19.5 12 L5 12 M11 6 L5 12 L11 18",
            person: "M12 11.5 A4 4 0 1 1 12.01 11.5 M4 20.5 A8 7 0 0 1 20 20.5",
            speaker: "M4 9.5 L8 9.5 L13 5 L13 19 L8 14.5 L4 14.5 Z M16.5 9 A4.5 4.5 0 0 1 16.5 15 M18.8 6 A8.5 8.5 0 0 1 18.8 18",
            pencil: "M5 19 L6.2 14.6 L15.8 5 A2.2 2.2 0 0 1 19 8.2 L9.4 17.8 Z M14 7 L17 10",
            plus: "M12 5 L12 19 M5 12 L19 12",
            people: "M9 10.5 A3 3 0 1 1 9.01 10.5 M3 19.5 A6 5.5 0 0 1 15 19.5 M16 10.5 A2.5 2.5 0 1 0 15 5.8 M17.5 14 A5 5 0 0 1 21 19",
            settings: "M4 7 L20 7 M4 17 L20 17 M9 4.5 L9 9.5 M15 14.5 L15 19.5",
            forward: "M4.5 12 L19 12 M13 6 L19 12 L13 18",
            again: "M18.3 8.2 A7.5 7.5 0 1 0 19.5 12.6 M19.6 3.6 L18.8 8.6 L13.8 7.9",
            dots: "M5.5 12 L5.5 12.1 M12 12 L12 12.1 M18.5 12 L18.5 12.1"
        })

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Shape {
        anchors.fill: parent
        // WORKAROUND: Qt's software renderer draws a shape that lies wholly outside of its clip, so signs that were
        // scrolled away stood in the bar above (seen with Qt 6.11.3); a layer is clipped as it should be.
        layer.enabled: true

        ShapePath {
            scale: Qt.size(sign.size / 24, sign.size / 24)
            strokeColor: sign.color
            strokeWidth: 2.6 * sign.size / 24
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg {
                path: sign.paths[sign.name]
            }
        }
    }
}
