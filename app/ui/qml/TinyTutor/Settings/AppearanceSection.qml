import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Theme

/*! Language, size, spacing, background, motion, voice: the page itself shows at once what each does. */
ColumnLayout {
    id: part

    required property AppearanceController appearance
    required property SpeechController speech

    spacing: Theme.gap * 2

    Section {
        Layout.fillWidth: true
        title: qsTr("Language")
        explanation: qsTr("The window speaks this language. Word problems are read in English only, and the programs with their comments stay English, because the model knows no other language.")

        ChoiceRow {
            Layout.fillWidth: true
            name: "language"
            label: qsTr("Language")
            values: ["", "en", "es", "fr"]
            texts: [qsTr("As the computer"), "English", "Español", "Français"]
            value: part.appearance.language
            onChosen: value => part.appearance.language = value
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("Text size")

        ChoiceRow {
            Layout.fillWidth: true
            name: "scale"
            label: qsTr("Text size")
            values: [1.0, 1.15, 1.3, 1.5, 1.75, 2.0]
            texts: values.map(value => qsTr("%1%").arg(Math.round(100 * value)))
            value: part.appearance.scale
            onChosen: value => part.appearance.scale = value
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("Spacing")
        explanation: qsTr("More room between letters, words and lines. Many people with dyslexia read more easily with it.")

        ChoiceRow {
            Layout.fillWidth: true
            name: "spacing"
            label: qsTr("Spacing")
            values: [0.0, 0.5, 1.0]
            texts: [qsTr("As usual"), qsTr("Wider"), qsTr("Widest")]
            value: part.appearance.spacing
            onChosen: value => part.appearance.spacing = value
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("Background")

        ChoiceRow {
            Layout.fillWidth: true
            name: "background"
            label: qsTr("Background")
            values: ["light", "cream", "dark", "contrast"]
            texts: [qsTr("Light"), qsTr("Cream"), qsTr("Dark"), qsTr("High contrast")]
            value: part.appearance.background
            onChosen: value => part.appearance.background = value
        }
    }
    Section {
        Layout.fillWidth: true
        title: qsTr("Motion")

        ChoiceRow {
            Layout.fillWidth: true
            name: "still"
            label: qsTr("Motion")
            values: [false, true]
            texts: [qsTr("Things may move"), qsTr("Nothing moves")]
            value: part.appearance.still
            onChosen: value => part.appearance.still = value
        }
    }
    Section {
        objectName: "voices"
        Layout.fillWidth: true
        visible: part.speech.voices.length > 0
        title: qsTr("Voice")

        ChoiceRow {
            Layout.fillWidth: true
            name: "voice"
            label: qsTr("Voice")
            values: ["", ...part.speech.voices]
            texts: [qsTr("The computer's own"), ...part.speech.voices]
            value: part.appearance.voice
            onChosen: value => {
                part.appearance.voice = value;
                part.speech.read(qsTr("I read the problem to you."));
            }
        }
    }
}
