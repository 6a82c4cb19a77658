import QtQuick
import TinyTutor.Controls
import TinyTutor.Theme

/*! The heading of a part of a page. */
Words {
    font.pixelSize: Theme.heading
    font.bold: true
    Accessible.role: Accessible.Heading
}
