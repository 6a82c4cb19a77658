pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Solution
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
    /*! Whether the pictures are shown: nobody is chosen yet, or somebody else wants to be. */
    property bool picking: true
    /*! Whether somebody was chosen, and the set is still being read for them. */
    property bool choosing: false
    readonly property bool hasSet: todays.name !== ""

    function takeFocus() {
        if (!picking && hasSet)
            set.takeFocus();
        else if (!picking)
            own.forceActiveFocus(Qt.OtherFocusReason);
        else
            (kids.itemAt(0) ?? justTry).forceActiveFocus(Qt.OtherFocusReason);
    }
    function add() {
        adding = true;
        form.begin();
    }

    Accessible.name: qsTr("Start")
    onVisibleChanged: {
        if (visible) {
            adding = false;
            picking = profiles.nickname === "";
            profiles.load();
            todays.load();
        }
    }

    Connections {
        target: page.profiles

        function onChosen() {
            page.adding = false;
            page.picking = page.profiles.nickname === "";
            page.choosing = true;
        }
        function onAnnounced(sentence: string) {
            page.Accessible.announce(sentence, Accessible.Polite);
        }
    }
    Connections {
        target: page.todays

        function onRead() {
            if (page.visible && page.choosing) {
                if (page.hasSet)
                    set.takeFocus();
                else
                    page.problemAsked();
            } else if (page.visible && set.last) {
                set.takeFocus();
            }
            page.choosing = false;
        }
        function onOpened() {
            page.problemAsked();
        }
        function onAnnounced(sentence: string) {
            page.Accessible.announce(sentence, Accessible.Polite);
        }
    }

    RowLayout {
        visible: !page.adding
        spacing: Theme.gap * 2

        Image {
            visible: page.profiles.picture
            Layout.preferredWidth: Math.round(56 * Math.min(Theme.scale, 1.5))
            Layout.preferredHeight: Layout.preferredWidth
            source: page.profiles.picture
            sourceSize: Qt.size(Layout.preferredWidth, Layout.preferredWidth)
            Accessible.ignored: true
        }
        Words {
            objectName: "greeting"
            Layout.fillWidth: true
            text: page.profiles.nickname ? qsTr("Hello, %1!").arg(page.profiles.nickname) : qsTr("Hello! Who are you?")
            font.pixelSize: Theme.heading
            font.bold: true
            Accessible.role: Accessible.Heading
        }
    }
    TextButton {
        objectName: "somebodyElse"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: !page.picking && !page.adding
        quiet: true
        text: qsTr("Somebody else")
        onClicked: {
            page.picking = true;
            page.takeFocus();
        }
    }
    Words {
        Layout.fillWidth: true
        visible: page.picking && !page.adding
        text: kids.count > 0 ? qsTr("Pick your picture, or just try.") : qsTr("Add yourself, or just try.")
        font.pixelSize: Theme.lead
    }
    NoticeCard {
        objectName: "profileNote"
        Layout.fillWidth: true
        visible: text && !page.adding
        text: page.profiles.note
        trouble: true
    }
    Flow {
        Layout.fillWidth: true
        visible: page.picking && !page.adding
        spacing: Theme.gap * 2

        Repeater {
            id: kids
            model: page.profiles.profiles

            PictureTile {
                required property string key
                required property string nickname
                required property string title
                required source

                objectName: "child-" + nickname
                text: nickname
                chosen: nickname === page.profiles.nickname
                Accessible.name: title ? qsTr("%1, %2").arg(nickname).arg(title) : nickname
                Accessible.description: chosen ? qsTr("is working now") : ""
                onClicked: page.profiles.choose(key)
            }
        }
        PictureTile {
            id: justTry
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
        id: own
        objectName: "ownProblem"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: (page.hasSet || !page.picking) && !page.adding
        main: !page.hasSet
        text: qsTr("Type my own problem")
        onClicked: page.problemAsked()
    }
}
