import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! A problem as it was read, or a piece that can not be taken, with the reason. */
Item {
    id: item

    required property real columnWidth
    required property int place
    required property string question
    required property string answer
    required property string reason

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        x: (item.width - width) / 2
        width: item.columnWidth
        spacing: Theme.gap / 2

        Words {
            Layout.fillWidth: true
            text: (item.reason ? qsTr("Row %1: %2") : qsTr("%1. %2")).arg(item.place).arg(item.question)
            color: item.reason ? Theme.soft : Theme.ink
        }
        Words {
            Layout.fillWidth: true
            visible: item.answer
            text: qsTr("Answer: %1").arg(item.answer)
            color: Theme.soft
        }
        RowLayout {
            visible: item.reason
            spacing: Theme.gap

            Sign {
                Layout.alignment: Qt.AlignTop
                name: "exclamation"
                size: Math.round(Theme.body * 1.3)
                color: Theme.trouble
            }
            Words {
                Layout.fillWidth: true
                text: item.reason
                color: Theme.trouble
                font.bold: true
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            Layout.topMargin: Theme.gap
            color: Theme.hairline
        }
    }
}
