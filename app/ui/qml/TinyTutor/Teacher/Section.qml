import QtQuick

/*! A section of the teacher's side: it is shown while its name is the page's `section`. */
FocusScope {
    required property string name
    required property string title
    /*! Whether it shows something deeper that `back` leaves. */
    property bool inside: false

    signal backAsked

    anchors.fill: parent
    Accessible.role: Accessible.Pane
    Accessible.name: title
}
