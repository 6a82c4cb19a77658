import QtQuick
import QtQuick.Layouts
import TinyTutor.Theme

/*! A rounded surface around a column of content. */
Rectangle {
    id: card

    default property alias content: column.data
    property alias spacing: column.spacing
    property int padding: width < Theme.narrow ? Theme.gap * 2 : Theme.margin

    implicitHeight: column.implicitHeight + 2 * padding
    implicitWidth: column.implicitWidth + 2 * Theme.margin
    radius: Theme.radius
    color: Theme.card
    border.width: 1
    border.color: Theme.hairline

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: card.padding
        spacing: Theme.gap
    }
}
