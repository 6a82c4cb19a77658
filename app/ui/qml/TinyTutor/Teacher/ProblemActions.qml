import QtQuick
import TinyTutor.Controls
import TinyTutor.Theme

/*! What the teacher decided on a problem, and the buttons to decide. They are places for Tab in the current row only. */
Flow {
    id: actions

    required property string decision
    required property bool canApprove
    required property bool hasOwn
    required property bool current

    signal approved
    signal ownUsed
    signal edited
    signal rejected
    signal moved(by: int)

    readonly property int policy: current ? Qt.StrongFocus : Qt.ClickFocus

    spacing: Theme.gap

    Row {
        visible: actions.decision === "approved" || actions.decision === "rejected"
        height: Theme.target
        spacing: Theme.gap

        Sign {
            anchors.verticalCenter: parent.verticalCenter
            name: actions.decision === "approved" ? "check" : "stop"
            color: actions.decision === "approved" ? Theme.sure : Theme.trouble
            size: Math.round(Theme.body * 1.3)
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: actions.decision === "approved" ? qsTr("Approved") : qsTr("Rejected")
            color: actions.decision === "approved" ? Theme.sure : Theme.trouble
            font.bold: true
        }
    }
    TextButton {
        objectName: "approve"
        width: Math.min(implicitWidth, parent.width)
        visible: actions.canApprove
        focusPolicy: actions.policy
        text: qsTr("Approve")
        onClicked: actions.approved()
    }
    TextButton {
        objectName: "useOwn"
        width: Math.min(implicitWidth, parent.width)
        visible: actions.hasOwn
        focusPolicy: actions.policy
        text: qsTr("Use my answer")
        onClicked: actions.ownUsed()
    }
    TextButton {
        objectName: "edit"
        width: Math.min(implicitWidth, parent.width)
        focusPolicy: actions.policy
        text: qsTr("Edit")
        onClicked: actions.edited()
    }
    TextButton {
        objectName: "reject"
        width: Math.min(implicitWidth, parent.width)
        visible: actions.decision !== "rejected"
        focusPolicy: actions.policy
        text: qsTr("Reject")
        onClicked: actions.rejected()
    }
    TextButton {
        objectName: "moveUp"
        focusPolicy: actions.policy
        sign: "up"
        tip: qsTr("Move it up")
        onClicked: actions.moved(-1)
    }
    TextButton {
        objectName: "moveDown"
        focusPolicy: actions.policy
        sign: "down"
        tip: qsTr("Move it down")
        onClicked: actions.moved(1)
    }
}
