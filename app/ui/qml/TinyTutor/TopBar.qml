import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The name of the app, the ways to other places, and how it looks: text size and light or dark. In a narrow window
    what can be done without is left out: the name on the way back or where it would be tiny, and what Settings has. */
Item {
    id: bar

    required property AppearanceController appearance
    required property ProfilesController profiles
    /*! The page that is shown, and those that there are. */
    required property string place
    required property list<string> places
    /*! The place that Back leads to; empty where there is none. */
    required property string backTo

    signal backAsked
    signal asked(place: string)

    readonly property bool leadsBack: backTo !== ""
    readonly property bool roomy: width > 560 * Theme.scale

    function offers(name: string): bool {
        return place !== name && places.includes(name);
    }

    implicitHeight: row.implicitHeight + 2 * Theme.gap
    z: 1

    TextMetrics {
        id: smallest
        text: "TinyTutor"
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.letterSpacing: Theme.letterSpacing
        font.bold: true
    }
    // Signs of the page below are drawn beyond its edge where the processor draws: the bar lies above them.
    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    RowLayout {
        id: row

        x: (bar.width - width) / 2
        y: Theme.gap
        width: Math.min(bar.width - 2 * Math.min(Theme.margin, bar.width / 24), Theme.columnWidth)
        spacing: Theme.gap

        TextButton {
            objectName: "back"
            visible: bar.leadsBack
            sign: "back"
            tip: qsTr("Back (Escape)")
            onClicked: bar.backAsked()
        }
        Item {
            id: middle
            Layout.fillWidth: true
            Layout.fillHeight: true

            Words {
                objectName: "appName"
                y: Math.ceil((middle.height - height) / 2)
                width: middle.width - Theme.gap
                visible: (bar.roomy || !bar.leadsBack) && smallest.advanceWidth <= width
                text: smallest.text
                color: Theme.accent
                font.pixelSize: Theme.heading
                font.bold: true
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small
                Accessible.role: Accessible.Heading
            }
        }
        TextButton {
            objectName: "start"
            visible: bar.offers("start") && (bar.roomy || bar.backTo !== "start")
            sign: "person"
            text: bar.roomy ? bar.profiles.nickname : ""
            tip: bar.profiles.nickname ? qsTr("%1 is working. Change").arg(bar.profiles.nickname) : qsTr("Who is working?")
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            onClicked: bar.asked("start")
        }
        TextButton {
            objectName: "teacher"
            visible: bar.offers("teacher")
            sign: "people"
            tip: qsTr("For teachers")
            onClicked: bar.asked("teacher")
        }
        TextButton {
            objectName: "settings"
            visible: bar.offers("settings")
            sign: "settings"
            tip: qsTr("Settings")
            onClicked: bar.asked("settings")
        }
        TextButton {
            objectName: "smaller"
            visible: larger.visible
            text: "A−"
            tip: qsTr("Smaller text (Ctrl and −)")
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            onClicked: bar.appearance.smaller()
        }
        TextButton {
            id: larger
            objectName: "larger"
            visible: bar.roomy || !bar.leadsBack && !bar.places.includes("settings")
            text: "A+"
            tip: qsTr("Larger text (Ctrl and +)")
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            onClicked: bar.appearance.larger()
        }
        TextButton {
            objectName: "dark"
            visible: larger.visible
            sign: bar.appearance.dark ? "sun" : "moon"
            tip: bar.appearance.dark ? qsTr("Light colours") : qsTr("Dark colours")
            onClicked: bar.appearance.dark = !bar.appearance.dark
        }
    }
}
