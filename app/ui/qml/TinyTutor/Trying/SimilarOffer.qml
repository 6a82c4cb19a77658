import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The way to another problem like the one that is solved. */
ColumnLayout {
    id: offer

    required property SimilarController similar

    readonly property bool making: similar.state === SimilarController.Making

    visible: similar.state !== SimilarController.Missing
    spacing: Theme.gap

    TextButton {
        objectName: "similar"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        main: !offer.making
        sign: offer.making ? "stop" : ""
        text: offer.making ? qsTr("Stop") : qsTr("Try one like this")
        onClicked: {
            if (offer.making)
                offer.similar.stop();
            else
                offer.similar.make();
        }
    }
    Words {
        objectName: "similarNote"
        Layout.fillWidth: true
        visible: text
        text: offer.similar.note
        color: Theme.soft
    }
}
