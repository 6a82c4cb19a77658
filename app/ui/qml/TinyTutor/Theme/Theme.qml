pragma Singleton
import QtQuick

/*! Every colour, size and distance of the screens. Colours come in four palettes; each text colour has a contrast of at
    least 4.5 : 1 on the surfaces that it is used on (tests/ui/test_accessibility.py holds the pairs). */
QtObject {
    id: theme

    /*! What the user chose: see AppearanceController, whose values Look puts here. */
    property string background: "light"
    property real scale: 1.0
    property real spacing: 0.0
    property bool still: false
    property string fixedFamily: "monospace"

    readonly property Colours colours: ({
            light: light,
            cream: cream,
            dark: dark,
            contrast: contrast
        })[background] ?? light
    readonly property Colours light: Light {}
    readonly property Colours cream: Cream {}
    readonly property Colours dark: Dark {}
    readonly property Colours contrast: Contrast {}

    // Surfaces
    readonly property color page: colours.page
    readonly property color card: colours.card
    readonly property color field: colours.field
    readonly property color outline: colours.outline
    readonly property color hairline: colours.hairline
    readonly property color paper: "white" // of a printed page, whatever the background

    // Words
    readonly property color ink: colours.ink
    readonly property color soft: colours.soft

    // The one accent
    readonly property color accent: colours.accent
    readonly property color accentPressed: colours.accentPressed
    readonly property color accentInk: colours.accentInk
    readonly property color accentTint: colours.accentTint

    // What the answer's verdict looks like, always beside a symbol and words
    readonly property color sure: colours.sure
    readonly property color sureTint: colours.sureTint
    readonly property color unsure: colours.unsure
    readonly property color unsureTint: colours.unsureTint
    readonly property color trouble: colours.trouble
    readonly property color troubleTint: colours.troubleTint

    // Type, in pixels at 100 %
    readonly property string family: "Andika"
    readonly property int small: Math.round(16 * scale)
    readonly property int body: Math.round(18 * scale)
    readonly property int lead: Math.round(22 * scale)
    readonly property int heading: Math.round(24 * scale)
    readonly property int answer: Math.round(52 * scale)

    // Room between letters, words (pixels) and lines (times the typeface's own), for `spacing` from 0 to 1: at 1 what
    // https://www.w3.org/TR/WCAG22/#text-spacing names, or more
    readonly property real letterSpacing: 0.12 * body * spacing
    readonly property real wordSpacing: 0.24 * body * spacing
    readonly property real lineHeight: 1 + 0.3 * spacing

    // Factor of the duration of every animation: 0 where things shall not move
    readonly property int motion: still ? 0 : 1

    // Distances: multiples of eight
    readonly property int gap: 8
    readonly property int margin: 24
    readonly property int radius: 16
    readonly property int target: 48
    readonly property int narrow: Math.round(240 * scale)
    readonly property int columnWidth: Math.round(720 * Math.min(scale, 1.5))
}
