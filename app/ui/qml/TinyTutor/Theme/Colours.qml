import QtQuick

/*! The colours of one background. Theme says what each is for; tests/ui/test_accessibility.py measures every palette. */
QtObject {
    required property color page
    required property color card
    required property color field
    required property color outline
    required property color hairline
    required property color ink
    required property color soft
    required property color accent
    required property color accentPressed
    required property color accentInk
    required property color accentTint
    required property color sure
    required property color sureTint
    required property color unsure
    required property color unsureTint
    required property color trouble
    required property color troubleTint
}
