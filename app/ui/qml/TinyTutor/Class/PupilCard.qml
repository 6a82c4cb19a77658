pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Start
import TinyTutor.Theme

/*! One pupil; opened, the nickname and the picture can be changed, or the pupil removed. */
Card {
    id: card

    required property ClassPupilsController pupils
    required property string key
    required property string nickname
    required property string picture
    required property string source
    /*! The key of the pupil that is open: one at a time. */
    required property string openKey
    signal opened(key: string)
    signal closed
    /*! A question is there, to be answered with the buttons below it. */
    signal asked(question: Item)

    readonly property bool open: openKey === key
    property bool asking: false
    property bool joining: false
    /*! The key of the one that is the same child; empty while none is chosen. */
    property string other: ""

    function begin() {
        field.text = nickname;
        pictures.chosen = picture;
        asking = joining = false;
        other = "";
        opened(key);
        field.forceActiveFocus(Qt.OtherFocusReason);
    }
    function save() {
        pupils.change(key, field.text, pictures.chosen);
    }

    spacing: Theme.gap * 2
    Accessible.role: Accessible.Grouping
    Accessible.name: nickname

    GridLayout {
        Layout.fillWidth: true
        columns: card.width < Theme.narrow * 1.4 ? 2 : 3
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap

        Image {
            Layout.preferredWidth: Math.round(48 * Math.min(Theme.scale, 1.5))
            Layout.preferredHeight: Layout.preferredWidth
            source: card.source
            sourceSize: Qt.size(Layout.preferredWidth, Layout.preferredWidth)
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            text: card.nickname
            font.pixelSize: Theme.lead
            font.bold: true
        }
        TextButton {
            id: change
            objectName: "change-" + card.nickname
            Layout.columnSpan: card.width < Theme.narrow * 1.4 ? 2 : 1
            text: card.open ? qsTr("Close") : qsTr("Change")
            tip: (card.open ? qsTr("Close: %1") : qsTr("Change: %1")).arg(card.nickname)
            onClicked: {
                if (card.open)
                    card.closed();
                else
                    card.begin();
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: card.open
        spacing: Theme.gap * 2

        LineField {
            id: field
            objectName: "pupilNickname"
            Layout.fillWidth: true
            label: qsTr("Nickname")
            maximumLength: 30
            onAccepted: card.save()
        }
        PictureChoice {
            id: pictures
            Layout.fillWidth: true
            pictures: card.pupils.pictures
        }
        TextButton {
            objectName: "savePupil"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            main: true
            text: qsTr("Save")
            onClicked: card.save()
        }
        JoinPupils {
            Layout.fillWidth: true
            visible: !card.asking && card.pupils.pupils.count > 1
            pupils: card.pupils
            key: card.key
            nickname: card.nickname
            open: card.joining
            other: card.other
            onWanted: card.joining = true
            onChosen: key => card.other = key
            onDropped: {
                card.joining = false;
                card.other = "";
            }
            onJoined: card.closed()
            onAsked: question => card.asked(question)
        }
        TextButton {
            id: ask
            objectName: "removePupil"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            visible: !card.asking && !card.joining
            text: qsTr("Remove this pupil…")
            onClicked: {
                card.asking = true;
                card.pupils.ask(card.key);
                keep.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        ColumnLayout {
            id: answering
            Layout.fillWidth: true
            visible: card.asking
            spacing: Theme.gap * 2

            Words {
                objectName: "removeQuestion"
                Layout.fillWidth: true
                visible: text
                text: card.pupils.question
                color: Theme.trouble
                font.bold: true
                onVisibleChanged: if (visible)
                    card.asked(answering)
            }
            Flow {
                id: sure
                Layout.fillWidth: true
                spacing: Theme.gap * 2

                TextButton {
                    objectName: "removeSurely"
                    width: Math.min(implicitWidth, sure.width)
                    enabled: card.pupils.question
                    text: qsTr("Yes, remove")
                    onClicked: {
                        card.closed();
                        card.pupils.remove(card.key, card.nickname);
                    }
                }
                TextButton {
                    id: keep
                    objectName: "keepPupil"
                    width: Math.min(implicitWidth, sure.width)
                    main: true
                    text: qsTr("Keep")
                    onClicked: {
                        card.asking = false;
                        ask.forceActiveFocus(Qt.TabFocusReason);
                    }
                }
            }
        }
    }
}
