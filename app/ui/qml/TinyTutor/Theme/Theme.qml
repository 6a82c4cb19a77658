pragma Singleton
import QtQuick

/*! Every colour, size and distance of the screens. Colours come in two sets, light and dark; each text colour has a
    contrast of at least 4.5 : 1 on the surfaces that it is used on (tests/ui/test_accessibility.py holds the pairs). */
QtObject {
    property bool dark: false
    property real scale: 1.0

    // Surfaces
    readonly property color page: dark ? "#12171c" : "#f6f4ef"
    readonly property color card: dark ? "#1d252d" : "#ffffff"
    readonly property color field: dark ? "#161c22" : "#ffffff"
    readonly property color outline: dark ? "#7d8b99" : "#7a8590"
    readonly property color hairline: dark ? "#34404b" : "#dedad0"

    // Words
    readonly property color ink: dark ? "#f1f4f7" : "#1c2730"
    readonly property color soft: dark ? "#b4c0cb" : "#51606d"

    // The one accent
    readonly property color accent: dark ? "#9db0ff" : "#3d53c9"
    readonly property color accentPressed: dark ? "#c0ccff" : "#2c3e9f"
    readonly property color accentInk: dark ? "#111a3d" : "#ffffff"
    readonly property color accentTint: dark ? "#262f52" : "#e8ebfb"

    // What the answer's verdict looks like, always beside a symbol and words
    readonly property color sure: dark ? "#8fe3b0" : "#17633a"
    readonly property color sureTint: dark ? "#173325" : "#e3f4e9"
    readonly property color unsure: dark ? "#ffd58a" : "#774700"
    readonly property color unsureTint: dark ? "#362a12" : "#fff0d4"
    readonly property color trouble: dark ? "#ffb4b0" : "#98272d"
    readonly property color troubleTint: dark ? "#3d1f22" : "#fdeaea"

    // Type, in pixels at 100 %
    readonly property string family: "Andika"
    property string fixedFamily: "monospace"
    readonly property int small: Math.round(16 * scale)
    readonly property int body: Math.round(18 * scale)
    readonly property int lead: Math.round(22 * scale)
    readonly property int heading: Math.round(24 * scale)
    readonly property int answer: Math.round(52 * scale)

    // Distances: multiples of eight
    readonly property int gap: 8
    readonly property int margin: 24
    readonly property int radius: 16
    readonly property int target: 48
    readonly property int narrow: Math.round(240 * scale)
    readonly property int columnWidth: Math.round(720 * Math.min(scale, 1.5))
}
