import QtQuick
import QtQuick.Controls.Basic
import TinyTutor.Controls
import TinyTutor.Theme

/*! A picture, or a sign, with words below it, to be pressed. The one that counts now has a thick edge and a tick. */
AbstractButton {
    id: tile

    property string source: ""
    property string sign: ""
    property bool chosen: false
    /*! How many lines of words there is room for, so that tiles beside each other are alike. */
    property int lines: 2
    property real pictureSize: Math.round(72 * Math.min(Theme.scale, 1.5))

    implicitWidth: Math.round(120 * Theme.scale)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.gap
    topPadding: Theme.gap * 2
    leftPadding: lines > 1 ? Theme.gap : Theme.gap / 2
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: tile.click()
    Keys.onReturnPressed: tile.click()
    Keys.onEnterPressed: tile.click()

    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Theme.body
    }

    contentItem: Column {
        spacing: Theme.gap

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: tile.pictureSize
            height: width

            Image {
                anchors.fill: parent
                visible: tile.source
                source: tile.source
                sourceSize: Qt.size(width, height)
                Accessible.ignored: true
            }
            Rectangle {
                anchors.fill: parent
                visible: !tile.source
                radius: width / 2
                color: Theme.accentTint

                Sign {
                    anchors.centerIn: parent
                    name: tile.sign || "person"
                    color: Theme.accent
                    size: parent.width * 0.5
                }
            }
            Rectangle {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: tile.chosen
                width: Math.round(parent.width * 0.4)
                height: width
                radius: width / 2
                color: Theme.accent

                Sign {
                    anchors.centerIn: parent
                    name: "check"
                    color: Theme.accentInk
                    size: parent.width * 0.7
                }
            }
        }
        Words {
            width: parent.width
            height: metrics.height * 1.05 * tile.lines
            visible: text
            text: tile.text
            font.pixelSize: tile.lines > 1 ? Theme.body : Theme.small
            font.bold: tile.chosen
            fontSizeMode: tile.lines > 1 ? Text.FixedSize : Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.small * 0.5)
            wrapMode: tile.lines > 1 ? Text.Wrap : Text.NoWrap
            maximumLineCount: tile.lines
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: tile.down || tile.hovered ? Theme.accentTint : Theme.card
        border.width: tile.chosen ? 3 : 1
        border.color: tile.chosen ? Theme.accent : Theme.outline

        FocusRing {
            shown: tile.visualFocus
            innerRadius: parent.radius
        }
    }
}
