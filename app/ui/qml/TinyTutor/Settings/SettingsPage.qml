pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! Settings, one part at a time: a row of buttons chooses which. */
FocusScope {
    id: page

    required property AppearanceController appearance
    required property SettingsController settings
    required property SpeechController speech

    property string part: "appearance"
    readonly property bool locked: ["packs", "data"].includes(part) && settings.pin.door === TeacherPinController.Asking
    readonly property list<var> parts: ["appearance", "solver", "packs", "about", "data", "keys"]

    signal closed

    function takeFocus() {
        scroll.forceActiveFocus(Qt.OtherFocusReason);
    }

    Connections {
        target: page.settings

        function onAnnounced(sentence: string) {
            scroll.Accessible.announce(sentence, Accessible.Polite);
        }
    }
    Connections {
        target: page.Window.window
        enabled: page.visible

        function onActiveFocusItemChanged() {
            const item = page.Window.window?.activeFocusItem;
            if (item && item !== scroll && page.activeFocus)
                scroll.reveal(item);
        }
    }
    ScrollPage {
        id: scroll
        objectName: "settingsScroll"
        anchors.fill: parent
        focus: true
        Accessible.name: qsTr("Settings")

        Words {
            Layout.fillWidth: true
            text: qsTr("Settings")
            font.pixelSize: Theme.heading
            font.bold: true
            Accessible.role: Accessible.Heading
        }
        ChoiceRow {
            Layout.fillWidth: true
            name: "part"
            label: qsTr("Part of the settings")
            values: page.parts
            texts: [qsTr("Look"), qsTr("Solver"), qsTr("Packs"), qsTr("About"), qsTr("Data"), qsTr("Keys")]
            value: page.part
            onChosen: value => {
                page.part = value;
                scroll.contentY = 0;
            }
        }
        Loader {
            Layout.fillWidth: true
            active: page.visible
            sourceComponent: ({
                    appearance: look,
                    solver: solver,
                    packs: packs,
                    about: about,
                    data: data,
                    keys: keys,
                    gate: gate
                })[page.locked ? "gate" : page.part]
        }
    }
    onVisibleChanged: {
        if (visible)
            settings.pin.knock();
        else
            settings.pin.lock();
    }
    Component {
        id: gate
        AdultGate {
            pin: page.settings.pin
        }
    }
    Component {
        id: look
        AppearanceSection {
            appearance: page.appearance
            speech: page.speech
        }
    }
    Component {
        id: solver
        SolverSection {
            solver: page.settings.solver
            selfTest: page.settings.selfTest
            onTold: part => scroll.reveal(part)
        }
    }
    Component {
        id: packs
        PacksSection {
            packs: page.settings.packs
            onTold: part => scroll.reveal(part)
        }
    }
    Component {
        id: about
        AboutSection {
            about: page.settings.about
        }
    }
    Component {
        id: data
        DataSection {
            records: page.settings.records
            onTold: part => scroll.reveal(part)
        }
    }
    Component {
        id: keys
        KeysSection {}
    }
}
