import QtQuick
import QtQuick.Layouts
import TinyTutor.Class
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Worksheets

/*! The teacher's side. A further section is a further `Section` among those below: the bar takes it up by itself. */
FocusScope {
    id: page

    required property TeacherController teacher

    signal closed

    property string section: "sets"
    readonly property bool isOpen: teacher.pin.door === TeacherPinController.Open
    /*! Whether Escape goes back within this page. */
    readonly property bool inside: visible && isOpen && (shownSection()?.inside ?? false)

    function sectionItems(): list<Section> {
        return Array.from(sections.children, child => child as Section).filter(Boolean);
    }
    function shownSection(): Section {
        return sectionItems().find(item => item.name === section) ?? null;
    }
    function takeFocus() {
        if (isOpen)
            shownSection()?.forceActiveFocus(Qt.OtherFocusReason);
        else
            gate.takeFocus();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("For teachers")
    onVisibleChanged: {
        if (visible)
            teacher.knock();
        else
            teacher.leave();
    }
    onActiveFocusChanged: {
        if (activeFocus && !isOpen)
            gate.takeFocus();
    }

    Connections {
        target: page.teacher.pin

        function onOpened() {
            page.section = "sets";
            page.takeFocus();
        }
    }
    Connections {
        target: page.teacher

        function onAnnounced(sentence: string) {
            page.Accessible.announce(sentence, Accessible.Polite);
        }
    }
    Shortcut {
        sequences: KeyTable.back
        enabled: page.inside
        onActivated: page.shownSection().backAsked()
    }

    PinGate {
        id: gate
        objectName: "pinGate"
        anchors.fill: parent
        visible: !page.isOpen
        pin: page.teacher.pin
    }
    ColumnLayout {
        anchors.fill: parent
        visible: page.isOpen
        spacing: 0

        SectionBar {
            objectName: "sections"
            Layout.fillWidth: true
            room: page.height
            sections: page.sectionItems()
            current: page.section
            onChosen: name => page.section = name
        }
        Item {
            id: sections
            Layout.fillWidth: true
            Layout.fillHeight: true

            SetsSection {
                id: sets
                objectName: "setsSection"
                visible: page.section === name
                teacher: page.teacher
            }
            Section {
                objectName: "worksheetsSection"
                name: "worksheets"
                title: qsTr("Worksheets")
                visible: page.section === name

                WorksheetsPanel {
                    anchors.fill: parent
                    worksheets: page.teacher.worksheets
                }
            }
            SavedQuestions {
                objectName: "savedSection"
                visible: page.section === name
                saved: page.teacher.saved
                sets: page.teacher.sets
            }
            Section {
                objectName: "reportSection"
                name: "report"
                title: qsTr("Class report")
                visible: page.section === name

                ClassReport {
                    anchors.fill: parent
                    report: page.teacher.report
                }
            }
            Section {
                objectName: "pupilsSection"
                name: "pupils"
                title: qsTr("Pupils")
                visible: page.section === name

                PupilsSection {
                    anchors.fill: parent
                    pupils: page.teacher.pupils
                }
            }
            Section {
                objectName: "exchangeSection"
                name: "exchange"
                title: qsTr("Hand out and collect")
                visible: page.section === name

                ExchangeSection {
                    anchors.fill: parent
                    exchange: page.teacher.exchange
                    sets: page.teacher.sets
                }
            }
            RulesSection {
                objectName: "rulesSection"
                visible: page.section === name
                rules: page.teacher.rules
                onPinAsked: {
                    page.teacher.pin.change();
                    gate.takeFocus();
                }
            }
        }
    }
}
