pragma ComponentBehavior: Bound
import QtQuick
import TinyTutor.Theme

/*! The sections of the teacher's side, side by side: in a wide window in as many rows as they need, in a narrow one in
    a row that moves sideways. */
Flickable {
    id: bar

    /*! Each has a `name` and a `title`. */
    required property list<Section> sections
    required property string current
    signal chosen(name: string)

    readonly property bool wraps: width > 700 * Theme.scale
    readonly property real inset: Math.max(Math.min(Theme.margin, width / 24), (width - Theme.columnWidth) / 2)

    function show(tab: Item) {
        contentX = Math.max(0, Math.min(tab.x - Theme.margin, contentWidth - width));
    }

    implicitHeight: row.implicitHeight + 2 * Theme.gap
    contentWidth: wraps ? width : row.childrenRect.width + 2 * inset
    contentHeight: height
    flickableDirection: Flickable.HorizontalFlick
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Sections")

    Flow {
        id: row

        x: bar.inset
        y: Theme.gap
        width: bar.wraps ? bar.width - 2 * bar.inset : bar.width * 20
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
