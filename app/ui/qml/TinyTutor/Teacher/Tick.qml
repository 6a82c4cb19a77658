import QtQuick
import QtQuick.Controls.Basic
import TinyTutor.Controls
import TinyTutor.Theme

/*! A box to tick, with its words beside it; `label` names it where there are none. */
CheckBox {
    id: tick

    property string label: text
    readonly property int box: Math.round(Theme.body * 1.5)

    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight)
    implicitWidth: Math.max(Theme.target, text ? Math.ceil(contentItem.implicitWidth) : box)
    padding: 0
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: label
    Accessible.checked: checked
    Accessible.onToggleAction: click()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    indicator: Rectangle {
        x: tick.text ? 0 : (tick.width - width) / 2
        y: (tick.height - height) / 2
        implicitWidth: tick.box
        implicitHeight: tick.box
        radius: Theme.gap
        color: tick.checked ? Theme.accent : Theme.field
        border.width: 2
        border.color: tick.checked || tick.hovered ? Theme.accent : Theme.outline

        Sign {
            anchors.centerIn: parent
            visible: tick.checked
            name: "check"
            color: Theme.accentInk
            size: parent.width * 0.8
        }
        FocusRing {
            shown: tick.visualFocus
            innerRadius: parent.radius
        }
    }
    contentItem: Words {
        leftPadding: tick.box + Theme.gap * 1.5
        text: tick.text
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
