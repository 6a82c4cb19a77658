import QtQuick
import QtQuick.Layouts
import TinyTutor.Controls
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The way to another problem like the one that is solved. */
ColumnLayout {
    id: offer

    required property SimilarController similar
    required property string known

    readonly property bool making: similar.state === SimilarController.Making

    visible: known || similar.state !== SimilarController.Missing
    spacing: Theme.gap

    Words {
        objectName: "known"
        Layout.fillWidth: true
        visible: text
        text: offer.known
        font.bold: true
    }
    TextButton {
        objectName: "similar"
        visible: offer.similar.state !== SimilarController.Missing
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
        text: offer.making && !offer.similar.note ? qsTr("I am making a problem like this one and checking it …") : offer.similar.note
        color: Theme.soft
    }
}
