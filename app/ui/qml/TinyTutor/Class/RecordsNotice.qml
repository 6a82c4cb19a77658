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
    /*! How high it may be: of a longer text the rest scrolls, and the buttons with it where there is no room for both. */
    required property real room

    /*! The buttons and the room around them. */
    readonly property real rest: ways.implicitHeight + 3 * column.spacing
    /*! Whether the buttons and three lines of the text are too much: then all of it scrolls as one. */
    readonly property bool tight: Theme.body * 5 + rest > room

    implicitHeight: Math.min(said.contentHeight + rest, room)
    z: 1 // a line of the page below, scrolled half out, was seen over its edge
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
        id: whole

        function move(by: real) {
            contentY = Math.max(0, Math.min(contentHeight - height, contentY + by));
        }
        function show(button: Item) {
            const top = button.mapToItem(contentItem, 0, 0).y;
            move(Math.max(0, top + button.height + Theme.gap - height - contentY) - Math.max(0, contentY - top + Theme.gap));
        }

        anchors.fill: parent
        contentHeight: notice.tight ? said.contentHeight + notice.rest : height
        boundsBehavior: Flickable.StopAtBounds
        interactive: notice.tight
        clip: true
        activeFocusOnTab: interactive
        Accessible.role: Accessible.Pane
        Accessible.name: notice.trouble.sentence
        Keys.onUpPressed: move(-Theme.body * 2)
        Keys.onDownPressed: move(Theme.body * 2)
        ScrollBar.vertical: ScrollBar {
            policy: whole.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        }

        ColumnLayout {
            id: column

            x: (whole.width - width) / 2
            y: spacing
            width: Math.min(whole.width - 2 * Math.min(Theme.margin, whole.width / 24), Theme.columnWidth)
            height: whole.contentHeight - 2 * spacing
            spacing: Theme.gap * 2

            Flickable {
                id: said

                function move(by: real) {
                    contentY = Math.max(0, Math.min(contentHeight - height, contentY + by));
                }

                Layout.fillWidth: true
                Layout.fillHeight: true
                contentHeight: line.implicitHeight
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                interactive: !notice.tight
                activeFocusOnTab: interactive && contentHeight > height
                Accessible.role: Accessible.Pane
                Accessible.name: notice.trouble.sentence
                Keys.onUpPressed: move(-Theme.body * 2)
                Keys.onDownPressed: move(Theme.body * 2)
                ScrollBar.vertical: ScrollBar {
                    policy: said.activeFocusOnTab ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
                }

                RowLayout {
                    id: line
                    width: said.width - Theme.gap * 2
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
                FocusRing {
                    parent: said
                    shown: said.activeFocus
                    innerRadius: 0
                }
            }
            Flow {
                id: ways
                Layout.fillWidth: true
                spacing: Theme.gap

                TextButton {
                    objectName: "useCopy"
                    onActiveFocusChanged: if (activeFocus)
                        whole.show(this)
                    width: Math.min(implicitWidth, ways.width)
                    main: true
                    visible: notice.trouble.damaged
                    text: notice.trouble.hasCopy ? qsTr("Use the last copy") : qsTr("Start afresh")
                    onClicked: notice.trouble.useCopy()
                }
                TextButton {
                    objectName: "openAgain"
                    onActiveFocusChanged: if (activeFocus)
                        whole.show(this)
                    width: Math.min(implicitWidth, ways.width)
                    visible: notice.trouble.trouble
                    text: qsTr("Try again")
                    onClicked: notice.trouble.tryAgain()
                }
                TextButton {
                    objectName: "hideTrouble"
                    onActiveFocusChanged: if (activeFocus)
                        whole.show(this)
                    width: Math.min(implicitWidth, ways.width)
                    text: notice.trouble.trouble ? qsTr("Go on") : qsTr("Close")
                    tip: notice.trouble.trouble ? qsTr("Go on without keeping what you do") : ""
                    onClicked: notice.trouble.hide()
                }
            }
        }
        FocusRing {
            parent: whole
            shown: whole.activeFocus
            innerRadius: 0
        }
    }
}
