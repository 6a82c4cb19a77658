pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Theme

/*! Everything that can be done by a key, from the table that the window's shortcuts are made of. */
Section {
    id: section

    title: qsTr("Keys")
    explanation: qsTr("Everything works without a mouse.")

    Repeater {
        model: KeyTable.rows

        GridLayout {
            id: row

            required property var modelData

            Layout.fillWidth: true
            columns: section.width < Theme.narrow * 2 ? 1 : 2
            columnSpacing: Theme.gap * 2
            rowSpacing: 0

            Words {
                Layout.preferredWidth: row.columns > 1 ? section.width * 0.32 : -1
                Layout.fillWidth: row.columns === 1
                Layout.alignment: Qt.AlignTop
                text: row.modelData.keys
                font.bold: true
            }
            Words {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                text: row.modelData.words
            }
        }
    }
}
