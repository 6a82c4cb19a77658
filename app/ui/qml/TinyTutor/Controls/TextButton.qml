import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Theme

/*! A button: filled when it is the main one, text alone when it is quiet, outlined otherwise. Enter presses it too, not
    the space bar alone. */
Button {
    id: button

    property bool main: false
    property bool quiet: false
    property string sign: ""
    property string tip: ""

    readonly property color ink: !enabled ? Theme.soft : main ? Theme.accentInk : Theme.accent

    leftPadding: quiet ? 0 : text ? Theme.margin : Theme.gap
    rightPadding: leftPadding
    topPadding: Theme.gap
    bottomPadding: Theme.gap
    implicitHeight: Math.max(Theme.target, Math.max(font.pixelSize * 1.7, implicitContentHeight) + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.letterSpacing: Theme.letterSpacing
    font.wordSpacing: Theme.wordSpacing
    font.bold: !quiet
    font.underline: quiet && enabled

    Accessible.role: Accessible.Button
    Accessible.name: tip || text
    Accessible.onPressAction: button.click()
    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()

    ToolTip {
        visible: button.tip && (button.hovered || button.visualFocus)
        delay: 600
        padding: Theme.gap
        contentItem: Words {
            text: button.tip
            color: Theme.page
            font.pixelSize: Theme.small
        }
        background: Rectangle {
            color: Theme.ink
            radius: Theme.gap
        }
    }

    contentItem: RowLayout {
        spacing: Theme.gap

        Item {
            Layout.fillWidth: true
            visible: !button.quiet
        }
        Sign {
            visible: button.sign
            name: button.sign || "check"
            color: button.ink
            size: button.font.pixelSize * 1.3
        }
        Text {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth + 1
            visible: button.text
            text: button.text
            textFormat: Text.PlainText
            font: button.font
            color: button.ink
            wrapMode: Text.Wrap
            horizontalAlignment: button.quiet ? Text.AlignLeft : Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Item {
            Layout.fillWidth: true
        }
    }
    background: Rectangle {
        radius: Math.min(height / 2, 28)
        color: {
            if (button.main && button.enabled)
                return button.down || button.hovered ? Theme.accentPressed : Theme.accent;
            return button.down || button.hovered ? Theme.accentTint : "transparent";
        }
        border.width: button.main && button.enabled || button.quiet ? 0 : 2
        border.color: button.enabled ? Theme.accent : Theme.outline

        FocusRing {
            shown: button.visualFocus
            innerRadius: parent.radius
        }
    }
}
