pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import TinyTutor.Controls
import TinyTutor.Theme

/*! The answered-versus-error curve: to the right more problems answered, upwards more of these answers wrong. */
Item {
    id: picture

    required property var points
    required property real answered
    required property string sentence

    readonly property real edge: axis.implicitWidth + Theme.gap
    readonly property real floor: height - below.height - Theme.gap * 2
    readonly property real ceiling: Theme.small * 2.6
    readonly property real across: width - edge - Theme.small * 2
    readonly property real highest: Math.max(0.1, ...points.map(point => point.y))
    readonly property real peak: Math.ceil(highest * 10) / 10

    function place(share: real, wrong: real): point {
        return Qt.point(edge + across * share, floor - (floor - ceiling) * wrong / peak);
    }

    implicitHeight: Theme.body * 11 + below.height
    Accessible.role: Accessible.Graphic
    Accessible.name: sentence

    Words {
        id: axis
        x: 0
        y: picture.ceiling - height / 2
        text: qsTr("%1%").arg(Math.round(100 * picture.peak))
        font.pixelSize: Theme.small
        color: Theme.soft
        Accessible.ignored: true
    }
    Words {
        x: axis.width - width
        y: picture.floor - height / 2
        text: qsTr("0%")
        font.pixelSize: Theme.small
        color: Theme.soft
        Accessible.ignored: true
    }
    Words {
        x: 0
        y: 0
        width: picture.width
        text: qsTr("wrong answers")
        font.pixelSize: Theme.small
        color: Theme.soft
        Accessible.ignored: true
    }
    Words {
        id: below
        x: picture.edge
        y: picture.floor + Theme.gap
        width: picture.across
        text: qsTr("problems answered, to 100%")
        font.pixelSize: Theme.small
        color: Theme.soft
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Theme.outline
            strokeWidth: 1
            fillColor: "transparent"
            PathPolyline {
                path: [picture.place(0, picture.peak), picture.place(0, 0), picture.place(1, 0)]
            }
        }
        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 3
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            PathPolyline {
                path: picture.points.map(point => picture.place(point.x, point.y))
            }
        }
        ShapePath {
            strokeColor: Theme.sure
            strokeWidth: 2
            strokeStyle: ShapePath.DashLine
            fillColor: "transparent"
            PathPolyline {
                path: [picture.place(picture.answered, 0), picture.place(picture.answered, picture.peak)]
            }
        }
    }
    Words {
        x: picture.place(picture.answered, 0).x + Theme.gap
        y: picture.place(0, picture.peak).y + Theme.body * 1.5
        width: picture.width - x
        text: qsTr("checked")
        font.pixelSize: Theme.small
        font.bold: true
        color: Theme.sure
        Accessible.ignored: true
    }
}
