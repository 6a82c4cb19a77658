import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Controls
import TinyTutor.Theme

/*! The name of the app, and how it looks: text size and light or dark. */
RowLayout {
    id: bar

    required property AppearanceController appearance

    spacing: Theme.gap

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
