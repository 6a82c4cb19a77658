pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Who is working, and on what: pick your picture or just try, then one of today's problems or your own. */
ScrollPage {
    id: page

    required property ProfilesController profiles
    required property TodaysSetController todays

    signal closed
    /*! To a problem: one of the set that is open already, or the child's own. */
    signal problemAsked

    property bool adding: false
    readonly property bool hasSet: todays.name !== ""

    function takeFocus() {
        if (profiles.nickname && hasSet)
            set.takeFocus();
        else if (kids.count > 0)
            kids.itemAt(0).forceActiveFocus(Qt.OtherFocusReason);
        else if (hasSet)
            set.takeFocus();
        else
            tryIt.forceActiveFocus(Qt.OtherFocusReason);
    }
    function add() {
        adding = true;
        form.begin();
    }

    Accessible.name: qsTr("Start")
    onVisibleChanged: {
        if (visible) {
            adding = false;
            profiles.load();
            todays.load();
        }
    }

    Connections {
        target: page.profiles

        function onChosen() {
            page.adding = false;
            if (page.hasSet)
                set.takeFocus();
            else
                page.problemAsked();
        }
        function onAnnounced(sentence: string) {
            page.Accessible.announce(sentence, Accessible.Polite);
        }
    }
    Connections {
        target: page.todays

        function onOpened() {
            page.problemAsked();
        }
        function onAnnounced(sentence: string) {
            page.Accessible.announce(sentence, Accessible.Polite);
        }
    }

    Words {
        objectName: "greeting"
        Layout.fillWidth: true
        text: page.profiles.nickname ? qsTr("Hello, %1!").arg(page.profiles.nickname) : qsTr("Hello! Who are you?")
        font.pixelSize: Theme.heading
        font.bold: true
        Accessible.role: Accessible.Heading
    }
    Words {
        Layout.fillWidth: true
        text: kids.count > 0 ? qsTr("Pick your picture, or just try.") : qsTr("Add yourself, or just try.")
        font.pixelSize: Theme.lead
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap * 2

        Repeater {
            id: kids
            model: page.profiles.profiles

            PictureTile {
                required property string key
                required property string nickname
                required property string title

                objectName: "child-" + nickname
                text: nickname
                chosen: nickname === page.profiles.nickname
                Accessible.name: title ? qsTr("%1, %2").arg(nickname).arg(title) : nickname
                Accessible.description: chosen ? qsTr("is working now") : ""
                onClicked: page.profiles.choose(key)
            }
        }
        PictureTile {
            id: tryIt
            objectName: "justTry"
            sign: "pencil"
            text: qsTr("Just try")
            onClicked: page.profiles.justTry()
        }
        PictureTile {
            objectName: "addMe"
            sign: "plus"
            text: qsTr("Add me")
            onClicked: page.add()
        }
    }
    NewProfile {
        id: form
        objectName: "newProfile"
        Layout.fillWidth: true
        visible: page.adding
        profiles: page.profiles
        onCanceled: {
            page.adding = false;
            page.takeFocus();
        }
    }
    TodaysSet {
        id: set
        objectName: "todaysSet"
        Layout.fillWidth: true
        visible: page.hasSet && !page.adding
        todays: page.todays
    }
    TextButton {
        objectName: "ownProblem"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: page.hasSet && !page.adding
        text: qsTr("Type my own problem")
        onClicked: page.problemAsked()
    }
}
