import QtQml
import TinyTutor.Controllers

/*! Puts what the user chose into the Theme; one for the window. */
QtObject {
    id: look

    required property AppearanceController appearance

    readonly property list<Binding> bindings: [
        Binding {
            target: Theme
            property: "background"
            value: look.appearance.background
        },
        Binding {
            target: Theme
            property: "scale"
            value: look.appearance.scale
        },
        Binding {
            target: Theme
            property: "spacing"
            value: look.appearance.spacing
        },
        Binding {
            target: Theme
            property: "still"
            value: look.appearance.still
        },
        Binding {
            target: Theme
            property: "fixedFamily"
            value: look.appearance.fixedFamily
        }
    ]
}
