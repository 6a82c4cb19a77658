"""One problem of a set in the words of the teacher's table."""

from __future__ import annotations

from app.problem.answers import parse_answer, same_answer
from app.sentences import say
from app.sentences.numerals import percent, shown
from app.teaching.operations import AND, beyond, skill_words


def verdict_label(verdict: str) -> str:
    """What the tutor found, in a few words; `verdict` is "" before it is solved."""
    return {
        "": say("teacher", "Not solved yet"),
        "verified": say("teacher", "Checked"),
        "unsure": say("teacher", "Not sure"),
        "unsolved": say("teacher", "No answer found"),
    }[verdict]


def confidence_words(verdict: str, probability: float | None, agreement: float | None) -> str:
    """How sure the tutor is and how many of its ideas agree; empty before it is solved.

    None of its ideas behind a checked answer means that the teacher gave it. Where no ideas were asked for,
    TinyTutor wrote the problem.
    """
    if verdict == "verified" and agreement is None:
        return say("teacher", "Written by TinyTutor, with its own solution")
    if probability is None or agreement is None:
        return ""
    if verdict == "verified" and not agreement:
        return say("teacher", "Your own answer")
    return say("teacher", "{sure} sure, {agree} of the ideas agree").format(
        sure=percent(probability), agree=percent(agreement)
    )


def differs(given: str, answer: str) -> bool:
    """Whether the answer that came with the problem is another number than the tutor's."""
    left, right = parse_answer(given), parse_answer(answer)
    return left is not None and right is not None and not same_answer(left, right)


def comparison(given: str, answer: str) -> str:
    """What the answer that came with the problem says about the tutor's; empty where none came."""
    if not given:
        return ""
    if not answer:
        return say("teacher", "Your answer is {given}.").format(given=shown(given))
    if differs(given, answer):
        said = say("teacher", "Your answer is {given}, the tutor found {answer}.")
        return said.format(given=shown(given), answer=shown(answer))
    if parse_answer(given) is None:
        return say("teacher", "Your answer is {given}. Compare it yourself.").format(given=given)
    return say("teacher", "The same as your answer.")


def operations_beyond(skill: str, allowed: tuple[str, ...]) -> str:
    """A sentence on operations of a problem that the rules leave out; empty where there are none."""
    left_out = beyond(skill, allowed)
    said = say("teacher", "Needs {operations}, which your rules leave out: pupils do not see it.")
    return said.format(operations=skill_words(AND.join(left_out))) if left_out else ""
