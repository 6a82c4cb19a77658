import QtQuick

/*! Reads a text aloud, or stops it. Not there where the machine has no voice. */
TextButton {
    id: button

    /*! What is read, and what it is called in the button's name. */
    required property string words
    required property string what
    property bool labelled: false

    readonly property bool reading: words !== "" && Aloud.reading === words

    objectName: "readAloud"
    visible: Aloud.available && words !== ""
    sign: reading ? "stop" : "speaker"
    text: !labelled ? "" : reading ? qsTr("Stop reading") : qsTr("Read aloud")
    tip: (reading ? qsTr("Stop reading: %1") : qsTr("Read aloud: %1")).arg(what)
    onClicked: {
        if (reading)
            Aloud.speech.stop();
        else
            Aloud.speech.read(words);
    }
}
