import QtQuick
import TinyTutor.Solution

/*! What is being done, what came of it or what went wrong; nothing while there is nothing to say. */
NoticeCard {
    visible: text
}
