import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The name of the app, the ways to other places, and how it looks: text size and light or dark. */
Item {
    id: bar

    required property AppearanceController appearance
    /*! Whether there is a place to go back to. */
    property bool leadsBack: false
    property bool offersTeacher: false
    property bool offersSettings: false

    signal backAsked
    signal asked(place: string)

    implicitHeight: row.implicitHeight + 2 * Theme.gap

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
        Words {
            Layout.fillWidth: true
            text: qsTr("TinyTutor")
            color: Theme.accent
            font.pixelSize: Theme.heading
            font.bold: true
            wrapMode: Text.NoWrap
            verticalAlignment: Text.AlignVCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.small / 2
            Accessible.role: Accessible.Heading
        }
        TextButton {
            objectName: "teacher"
            visible: bar.offersTeacher
            sign: "people"
            tip: qsTr("For teachers")
            onClicked: bar.asked("teacher")
        }
        TextButton {
            objectName: "settings"
            visible: bar.offersSettings
            sign: "settings"
            tip: qsTr("Settings")
            onClicked: bar.asked("settings")
        }
        TextButton {
            objectName: "smaller"
            text: "A−"
            tip: qsTr("Smaller text (Ctrl and −)")
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            onClicked: bar.appearance.smaller()
        }
        TextButton {
            objectName: "larger"
            text: "A+"
            tip: qsTr("Larger text (Ctrl and +)")
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            onClicked: bar.appearance.larger()
        }
        TextButton {
            objectName: "dark"
            sign: bar.appearance.dark ? "sun" : "moon"
            tip: bar.appearance.dark ? qsTr("Light colours") : qsTr("Dark colours")
            onClicked: bar.appearance.dark = !bar.appearance.dark
        }
    }
}
