pragma Singleton
import QtQuick
import TinyTutor.Controllers

/*! The voice that reads aloud, bound once for the whole window. */
QtObject {
    property SpeechController speech: null

    readonly property bool available: speech !== null && speech.available
    readonly property string reading: speech !== null ? speech.text : ""
}
