"""The questions that name a slip. Each asks; none tells the answer or calls the child wrong."""

from __future__ import annotations

from app.sentences import say


def doing(sign: str) -> str:
    """What was done, after ``Did you``."""
    return {
        "+": say("teaching", "add"),
        "-": say("teaching", "take away"),
        "*": say("teaching", "multiply"),
        "/": say("teaching", "divide"),
        "//": say("teaching", "divide"),
    }[sign]


def instead(sign: str) -> str:
    """What was meant, after ``instead of``."""
    return {
        "+": say("teaching", "adding"),
        "-": say("teaching", "taking away"),
        "*": say("teaching", "multiplying"),
        "/": say("teaching", "dividing"),
        "//": say("teaching", "dividing"),
    }[sign]


def left_out() -> str:
    """Said as it stands."""
    return say("teaching", "Did you leave a step out? Look at every number that you need.")


def stopped_early() -> str:
    """Said as it stands."""
    return say("teaching", "Is there one more step? Look again at what is asked.")


def place_value() -> str:
    """Said as it stands."""
    return say("teaching", "Are all the digits in the right place?")


def units() -> str:
    """Said as it stands."""
    return say("teaching", "Do all your numbers have the same unit? Look at the unit that is asked for.")


def another_operation() -> str:
    """Said as it stands."""
    return say(
        "teaching", "Are you sure of each operation? Ask for each: add, take away, multiply or divide?"
    )


def another_number() -> str:
    """Said as it stands."""
    return say("teaching", "Did you use the numbers that matter? Read again what each of them counts.")


def other_operation(done: str, meant: str) -> str:
    """``Did you add instead of taking away?``."""
    return say("teaching", "Did you {doing} instead of {instead_of}?").format(
        doing=doing(done), instead_of=instead(meant)
    )


def way_round(sign: str) -> str:
    """Operands changed over."""
    if sign == "-":
        return say("teaching", "Did you take away the right way round? What do you start with?")
    return say("teaching", "Did you divide the right way round? What is shared out?")


def half(*, halving: bool) -> str:
    """A halving or doubling not done."""
    return (
        say("teaching", "Did you forget to halve?")
        if halving
        else say("teaching", "Did you forget to double?")
    )


def other_number(number: str) -> str:
    """A number of the question in another one's place."""
    return say("teaching", "Did you use “{number}” in the right place? Read again what it counts.").format(
        number=number
    )


def name_of(slip: str) -> str:
    """A kind of slip, named as `mutants.Slip` does, in a few words for a teacher."""
    return {
        "another operation": say("teacher", "Another operation"),
        "the wrong way round": say("teacher", "The wrong way round"),
        "a number or step left out": say("teacher", "A number or step left out"),
        "another number of the question": say("teacher", "Another number of the question"),
        "digits in the wrong place": say("teacher", "Digits in the wrong place"),
        "forgot to halve or double": say("teacher", "Forgot to halve or double"),
        "units not changed": say("teacher", "Units not changed"),
    }.get(slip, slip)
