pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Theme

/*! The sections of the teacher's side, side by side; where they do not fit, the row moves sideways. */
Flickable {
    id: bar

    /*! Each has a `name` and a `title`. */
    required property list<Section> sections
    required property string current
    signal chosen(name: string)

    function show(tab: Item) {
        contentX = Math.max(0, Math.min(tab.x - Theme.margin, contentWidth - width));
    }

    implicitHeight: row.implicitHeight + 2 * Theme.gap
    contentWidth: row.width + 2 * row.x
    contentHeight: height
    flickableDirection: Flickable.HorizontalFlick
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Sections")

    RowLayout {
        id: row

        x: Math.max(Math.min(Theme.margin, bar.width / 24), (bar.width - Theme.columnWidth) / 2)
        y: Theme.gap
        spacing: Theme.gap

        Repeater {
            model: bar.sections

            Choice {
                required property Section modelData

                objectName: "section-" + modelData.name
                text: modelData.title
                chosen: modelData.name === bar.current
                Accessible.role: Accessible.PageTab
                onClicked: bar.chosen(modelData.name)
                onChosenChanged: {
                    if (chosen)
                        bar.show(this);
                }
                onActiveFocusChanged: {
                    if (activeFocus)
                        bar.show(this);
                }
            }
        }
    }
}
