import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Below the bar, where the records do not open: what happened, and what can be done. Nothing of the window waits. */
Rectangle {
    id: notice

    required property RecordsTroubleController trouble
    /*! How high it may be: what is more scrolls. */
    required property real room

    implicitHeight: Math.min(room, column.implicitHeight + 2 * Theme.gap * 2)
    visible: trouble.shown
    color: trouble.trouble ? Theme.troubleTint : Theme.sureTint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: trouble.sentence

    Connections {
        target: notice.trouble

        function onAnnounced(sentence: string) {
            notice.Accessible.announce(sentence, Accessible.Assertive);
        }
    }
    Flickable {
        id: flick

        function showWays() {
            contentY = Math.max(0, contentHeight - height);
        }

        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.gap * 2
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            x: (notice.width - width) / 2
            y: Theme.gap * 2
            width: Math.min(notice.width - 2 * Math.min(Theme.margin, notice.width / 24), Theme.columnWidth)
            spacing: Theme.gap * 2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap * 2

                Sign {
                    Layout.alignment: Qt.AlignTop
                    name: notice.trouble.trouble ? "exclamation" : "check"
                    size: Math.round(Theme.lead * 1.3)
                    color: notice.trouble.trouble ? Theme.trouble : Theme.sure
                }
                Words {
                    objectName: "troubleWords"
                    Layout.fillWidth: true
                    text: notice.trouble.sentence
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
            Flow {
                id: ways
                Layout.fillWidth: true
                spacing: Theme.gap

                TextButton {
                    objectName: "useCopy"
                    width: Math.min(implicitWidth, ways.width)
                    main: true
                    visible: notice.trouble.damaged
                    text: notice.trouble.hasCopy ? qsTr("Use the last copy") : qsTr("Start afresh")
                    onClicked: notice.trouble.useCopy()
                    onActiveFocusChanged: {
                        if (activeFocus)
                            flick.showWays();
                    }
                }
                TextButton {
                    objectName: "openAgain"
                    width: Math.min(implicitWidth, ways.width)
                    visible: notice.trouble.trouble
                    text: qsTr("Try again")
                    onClicked: notice.trouble.tryAgain()
                    onActiveFocusChanged: {
                        if (activeFocus)
                            flick.showWays();
                    }
                }
                TextButton {
                    objectName: "hideTrouble"
                    width: Math.min(implicitWidth, ways.width)
                    text: notice.trouble.trouble ? qsTr("Go on without keeping") : qsTr("Close")
                    onClicked: notice.trouble.hide()
                    onActiveFocusChanged: {
                        if (activeFocus)
                            flick.showWays();
                    }
                }
            }
        }
    }
}
