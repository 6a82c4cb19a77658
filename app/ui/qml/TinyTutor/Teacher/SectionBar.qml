pragma ComponentBehavior: Bound
import QtQuick
import TinyTutor.Controls
import TinyTutor.Theme

/*! The sections of the teacher's side, in as many rows as they need. Where those would take too much of the page, a
    button names the section that is shown and unfolds them all. */
Flickable {
    id: bar

    /*! Each has a `name` and a `title`. */
    required property list<Section> sections
    required property string current
    /*! How high the page is. */
    required property real room
    signal chosen(name: string)

    readonly property real mostOfRoom: 0.34
    readonly property real inset: Math.max(Math.min(Theme.margin, width / 24), (width - Theme.columnWidth) / 2)
    readonly property bool folds: rowsHeight() > room * mostOfRoom
    property bool unfolded: false

    /*! As high as the rows are, also while they are not shown. */
    function rowsHeight(): real {
        let used = 0, height = 0;
        for (let place = 0; place < tabs.count; place++) {
            const tab = tabs.itemAt(place);
            if (!tab)
                continue;
            if (height === 0 || used + tab.implicitWidth > row.width) {
                used = 0;
                height += tab.implicitHeight + Theme.gap;
            }
            used += tab.implicitWidth + Theme.gap;
        }
        return height;
    }
    function turnTo(name: string) {
        if (folds && unfolded) {
            unfolded = false;
            head.forceActiveFocus(Qt.TabFocusReason);
        }
        chosen(name);
    }
    function show(tab: Item) {
        const top = column.y + row.y + tab.y;
        contentY = Math.max(Math.min(contentY, top - Theme.gap), top + tab.height + Theme.gap - height, 0);
    }

    implicitHeight: Math.min(contentHeight, room)
    contentHeight: column.implicitHeight + 2 * Theme.gap
    flickableDirection: Flickable.VerticalFlick
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Sections")
    onFoldsChanged: unfolded = false

    Column {
        id: column

        x: bar.inset
        y: Theme.gap
        width: bar.width - 2 * bar.inset
        spacing: Theme.gap

        TextButton {
            id: head
            objectName: "unfoldSections"
            width: column.width
            visible: bar.folds
            sign: bar.unfolded ? "up" : "down"
            text: Array.from(bar.sections).find(section => section.name === bar.current)?.title ?? ""
            tip: qsTr("Sections; this one: %1").arg(text)
            Accessible.checkable: true
            Accessible.checked: bar.unfolded
            onClicked: bar.unfolded = !bar.unfolded
        }
        Flow {
            id: row

            width: column.width
            visible: !bar.folds || bar.unfolded
            spacing: Theme.gap

            Repeater {
                id: tabs
                model: bar.sections

                Choice {
                    required property Section modelData

                    objectName: "section-" + modelData.name
                    width: Math.min(implicitWidth, row.width)
                    text: modelData.title
                    chosen: modelData.name === bar.current
                    Accessible.role: Accessible.PageTab
                    onClicked: bar.turnTo(modelData.name)
                    onActiveFocusChanged: {
                        if (activeFocus)
                            bar.show(this);
                    }
                }
            }
        }
    }
}
