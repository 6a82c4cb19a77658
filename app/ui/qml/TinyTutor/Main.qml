import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyTutor.Class
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Problem
import TinyTutor.Settings
import TinyTutor.Start
import TinyTutor.Teacher
import TinyTutor.Theme

/*! The window: a bar on top, and one page at a time below it. `place` is the name of the page that is shown. */
ApplicationWindow {
    id: window

    required property TutorController tutor
    required property AppearanceController appearance
    required property ProfilesController profiles
    required property TodaysSetController todays
    required property TeacherController teacher
    required property SettingsController settings
    required property SpeechController speech
    required property RecordsTroubleController trouble

    property string place: "problem"
    /*! The places on the way here, the first one first. */
    property list<string> trail: []

    function placeOf(name: string): Place {
        return places.children.find(page => page.name === name) ?? null;
    }
    // To come to a place that was passed already is to go back to it: the way never runs in a circle.
    function go(name: string) {
        if (name === place || !placeOf(name))
            return;
        const passed = trail.indexOf(name);
        trail = passed < 0 ? [...trail, place] : trail.slice(0, passed);
        enter(name);
    }
    function back() {
        if (trail.length > 0)
            go(trail[trail.length - 1]);
    }
    function enter(name: string) {
        speech.stop();
        place = name;
        const page = placeOf(name);
        page.forceActiveFocus(Qt.OtherFocusReason);
        if (activeFocusItem === null || activeFocusItem === page)
            page.focusWanted();
        page.Accessible.announce(page.title, Accessible.Polite);
    }

    title: "TinyTutor"
    width: 880
    height: 860
    minimumWidth: 360
    minimumHeight: 400
    visible: true
    color: Theme.page
    font.family: Theme.family

    onClosing: tutor.saveDraft()

    Look {
        appearance: window.appearance
    }
    Binding {
        target: Aloud
        property: "speech"
        value: window.speech
    }
    Connections {
        target: window.tutor

        function onAnnounced(sentence: string) {
            places.Accessible.announce(sentence, Accessible.Polite);
        }
    }

    Shortcut {
        sequences: KeyTable.back
        enabled: !problem.working && !teacherPage.inside && window.trail.length > 0
        onActivated: window.back()
    }
    Shortcut {
        sequences: KeyTable.larger
        onActivated: window.appearance.larger()
    }
    Shortcut {
        sequences: KeyTable.smaller
        onActivated: window.appearance.smaller()
    }
    Shortcut {
        sequences: KeyTable.usualSize
        onActivated: window.appearance.reset()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TopBar {
            objectName: "topBar"
            Layout.fillWidth: true
            appearance: window.appearance
            profiles: window.profiles
            place: window.place
            places: Array.from(places.children, page => page.name)
            backTo: window.trail.length > 0 ? window.trail[window.trail.length - 1] : ""
            onBackAsked: window.back()
            onAsked: name => window.go(name)
        }
        RecordsNotice {
            objectName: "recordsNotice"
            Layout.fillWidth: true
            trouble: window.trouble
            room: window.height * 0.6
        }
        Item {
            id: places
            objectName: "places"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.Pane
            Accessible.name: window.title

            Place {
                name: "start"
                title: qsTr("Start")
                visible: window.place === name
                onFocusWanted: start.takeFocus()

                StartPage {
                    id: start
                    objectName: "startPage"
                    anchors.fill: parent
                    profiles: window.profiles
                    todays: window.todays
                    onProblemAsked: window.go("problem")
                    onClosed: window.back()
                }
            }
            Place {
                name: "teacher"
                title: qsTr("For teachers")
                visible: window.place === name
                onFocusWanted: teacherPage.takeFocus()

                TeacherPage {
                    id: teacherPage
                    objectName: "teacherPage"
                    anchors.fill: parent
                    teacher: window.teacher
                    onClosed: window.back()
                }
            }
            Place {
                name: "settings"
                title: qsTr("Settings")
                visible: window.place === name
                onFocusWanted: settingsPage.takeFocus()

                SettingsPage {
                    id: settingsPage
                    objectName: "settingsPage"
                    anchors.fill: parent
                    appearance: window.appearance
                    settings: window.settings
                    speech: window.speech
                    onClosed: window.back()
                }
            }
            Place {
                name: "problem"
                title: qsTr("Your problem")
                visible: window.place === name
                onFocusWanted: problem.takeFocus()

                ProblemPage {
                    id: problem
                    objectName: "page"
                    anchors.fill: parent
                    tutor: window.tutor
                    onSetAsked: window.go("start")
                    onClosed: window.back()
                }
            }
        }
    }
    // With nobody to choose and nothing handed out there is one thing to do: to type a problem.
    Component.onCompleted: enter(profiles.profiles.count > 0 || todays.name ? "start" : "problem")
}
