import QtQuick

/*! Holds one page of the window. Each keeps its own focus: whoever comes back finds the keyboard where it was. */
FocusScope {
    /*! What the window's `place` is called while this page is shown. */
    required property string name
    /*! What is announced on coming here. */
    required property string title
    /*! Nothing in it has had the keyboard yet, or what had it is gone. */
    signal focusWanted

    anchors.fill: parent
    Accessible.role: Accessible.Pane
    Accessible.name: title
}
