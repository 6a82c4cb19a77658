import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! The tutor's answer to a problem and how sure it is, each told by a sign and words. */
ColumnLayout {
    id: verdict

    required property string answer
    required property string verdictName
    required property string verdictWords
    required property string confidence

    readonly property bool sure: verdictName === "verified"
    readonly property color tone: verdictName === "" ? Theme.soft : sure ? Theme.sure : Theme.unsure

    spacing: Theme.gap / 2

    Words {
        Layout.fillWidth: true
        visible: verdict.answer
        text: verdict.answer
        font.pixelSize: Theme.heading
        font.bold: true
        wrapMode: Text.WrapAnywhere
    }
    RowLayout {
        spacing: Theme.gap

        Sign {
            Layout.alignment: Qt.AlignTop
            name: verdict.sure ? "check" : verdict.verdictName === "" ? "dots" : "question"
            size: Math.round(Theme.body * 1.3)
            color: verdict.tone
        }
        Words {
            Layout.fillWidth: true
            text: verdict.verdictWords
            color: verdict.tone
            font.bold: true
        }
    }
    Words {
        Layout.fillWidth: true
        visible: verdict.confidence
        text: verdict.confidence
        font.pixelSize: Theme.small
        color: Theme.soft
    }
}
