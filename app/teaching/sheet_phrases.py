"""What is printed on worksheets and solved problems beside their own words."""

from __future__ import annotations

from app.sentences import counted, say
from app.sentences.numerals import whole


def a_solved_problem() -> str:
    """Said as it stands."""
    return say("teaching", "A solved problem")


def what_we_know() -> str:
    """Said as it stands."""
    return say("teaching", "What we know")


def name() -> str:
    """Said as it stands."""
    return say("teaching", "Name")


def date() -> str:
    """Said as it stands."""
    return say("teaching", "Date")


def answer() -> str:
    """Said as it stands."""
    return say("teaching", "Answer")


def likely_slips() -> str:
    """Said as it stands."""
    return say("teaching", "If a child wrote this, ask:")


def fact(number: str, name: str, reason: str) -> str:
    """A number that the working starts from."""
    return f"{number}  {name} – {reason}" if reason else f"{number}  {name}"


def answers_to(title: str) -> str:
    """The heading of the answer key."""
    return say("teaching", "{title}: answers").format(title=title)


def slip(answer: str, question: str) -> str:
    """A likely wrong answer, and what to ask."""
    return f"{answer}: {question}"


def what_is_left_out(approved: int, allowed: int, made: int) -> str:
    """Why a sheet of problems as they are has fewer than were approved; empty where it has them all.

    `allowed`: so many of them the rules let be printed.
    """
    parts = []
    if beyond := approved - allowed:
        parts.append(
            counted(
                beyond,
                say("teacher", "{count} problem needs an operation that your rules leave out."),
                say("teacher", "{count} problems need operations that your rules leave out."),
            )
        )
    if made < allowed:
        said = say("teacher", "The sheet has the first {made} of {all} problems.")
        parts.append(said.format(made=whole(made), all=whole(allowed)))
    return " ".join(parts)


def what_is_missing(made: int, wanted: int, refused: int, ended: str) -> str:
    """Why a sheet of new problems has fewer than `wanted`; empty where it has them all.

    `refused`: so many were made, and the tutor did not find their answer again. `ended`: what broke it off.
    """
    if made >= wanted:
        return ""
    counts = {"made": whole(made), "wanted": whole(wanted)}
    if ended:
        fewer = say("teacher", "{made} of {wanted} problems are on the sheet: those that were checked.")
        return f"{ended} {fewer.format(**counts)}"
    if refused and made:
        return say(
            "teacher",
            "Only {made} of {wanted} problems are on the sheet: of the others the tutor was not sure, so "
            "they are left out. Choose another range of numbers, or another set.",
        ).format(**counts)
    if refused:
        return say(
            "teacher",
            "The tutor was not sure of any problem with other numbers, so none is printed. Print the "
            "problems as they are, or choose another range or set.",
        )
    if made:
        return say(
            "teacher",
            "Only {made} of {wanted} problems could be made. Choose a wider range of numbers, or another "
            "set.",
        ).format(**counts)
    return say(
        "teacher",
        "No problem with other numbers could be made of this set. Choose a wider range, or another set.",
    )
