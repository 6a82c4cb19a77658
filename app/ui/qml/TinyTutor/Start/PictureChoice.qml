pragma ComponentBehavior: Bound
import QtQuick
import TinyTutor.Controllers
import TinyTutor.Theme

/*! One picture of many: Tab comes to the chosen one, the arrow keys choose another. */
Flow {
    id: choice

    required property RowsModel pictures
    property string chosen: ""

    function step(by: int) {
        for (let place = 0; place < tiles.count; place++) {
            const tile = tiles.itemAt(place) as PictureTile;
            if (tile.chosen) {
                const next = tiles.itemAt((place + by + tiles.count) % tiles.count) as PictureTile;
                next.click();
                next.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    spacing: Theme.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Your picture")

    Repeater {
        id: tiles
        model: choice.pictures

        PictureTile {
            required property string key
            required property string title
            required source

            objectName: "picture-" + key
            implicitWidth: Math.round(88 * Math.min(Theme.scale, 1.5))
            pictureSize: Math.round(56 * Math.min(Theme.scale, 1.5))
            text: title
            lines: 1
            chosen: key === choice.chosen
            activeFocusOnTab: chosen
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: chosen
            Keys.onLeftPressed: choice.step(-1)
            Keys.onUpPressed: choice.step(-1)
            Keys.onRightPressed: choice.step(1)
            Keys.onDownPressed: choice.step(1)
            onClicked: choice.chosen = key
        }
    }
}
