pragma ComponentBehavior: Bound
import QtQuick
import TinyTutor.Controllers
import TinyTutor.Theme

/*! Problems to be added to a set: pasted, from a file, or dropped here, with a preview of each; or written by TinyTutor. */
RowsView {
    id: view

    required property TeacherImportController adding
    required property TeacherMakingController making
    required property string setName
    required property string setKey
    signal done

    function takeFocus() {
        atTop = true;
        positionViewAtBeginning();
        (headerItem as AddHeaderPlace).takeFocus();
    }

    component AddHeaderPlace: Item {
        function takeFocus() {
            header.takeFocus();
        }

        width: view.width
        height: header.implicitHeight + Theme.margin + Theme.gap * 2
        onHeightChanged: view.stay()

        AddHeader {
            id: header
            x: view.columnX
            y: Theme.margin / 2
            width: view.columnWidth
            adding: view.adding
            making: view.making
            setName: view.setName
            setKey: view.setKey
            onDone: view.done()
        }
    }

    Accessible.name: qsTr("Problems to add")
    model: adding.rows
    header: AddHeaderPlace {}
    delegate: PreviewItem {
        width: view.width
        columnWidth: view.columnWidth
    }

    Connections {
        target: view.adding

        function onAdded() {
            if (view.visible && view.adding.text === "")
                view.done();
        }
    }
    Connections {
        target: view.making

        function onAdded(all: bool) {
            if (view.visible && all && view.adding.text === "")
                view.done();
        }
    }
    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls)
                view.adding.readFile(drop.urls[0]);
        }
    }
}
