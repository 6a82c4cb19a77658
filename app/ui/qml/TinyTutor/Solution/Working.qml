pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import TinyTutor.Controllers
import TinyTutor.Theme

/*! The facts and the steps of one solution, from the first to the last. */
ColumnLayout {
    id: working

    required property SolutionView solution
    signal shown(part: Item)

    spacing: Theme.gap * 2

    FactsCard {
        Layout.fillWidth: true
        visible: working.solution.facts.count > 0
        facts: working.solution.facts
    }
    Repeater {
        model: working.solution.steps

        StepCard {
            Layout.fillWidth: true
            onShown: part => working.shown(part)
        }
    }
}
