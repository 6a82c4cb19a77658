"""One problem of a set in the words of the teacher's table."""

from __future__ import annotations

from app.problem.answers import parse_answer, same_answer
from app.teaching.operations import OPERATIONS

VERDICTS = {"": "Not solved yet", "verified": "Checked", "unsure": "Not sure", "unsolved": "No answer found"}
DIFFERS = "Your answer is {given}, the tutor found {answer}."
YOUR_OWN = "Your own answer"
SAME = "The same as your answer."
NOT_COMPARED = "Your answer is {given}. Compare it yourself."


def confidence_words(verdict: str, probability: float | None, agreement: float | None) -> str:
    """How sure the tutor is and how many of its ideas agree; empty before it is solved.

    None of its ideas behind a checked answer means that the teacher gave it.
    """
    if probability is None or agreement is None:
        return ""
    if verdict == "verified" and not agreement:
        return YOUR_OWN
    return f"{round(100 * probability)} % sure, {round(100 * agreement)} % of the ideas agree"


def differs(given: str, answer: str) -> bool:
    """Whether the answer that came with the problem is another number than the tutor's."""
    left, right = parse_answer(given), parse_answer(answer)
    return left is not None and right is not None and not same_answer(left, right)


def comparison(given: str, answer: str) -> str:
    """What the answer that came with the problem says about the tutor's; empty where none came."""
    if not given or not answer:
        return f"Your answer is {given}." if given else ""
    if differs(given, answer):
        return DIFFERS.format(given=given, answer=answer)
    return NOT_COMPARED.format(given=given) if parse_answer(given) is None else SAME


def operations_beyond(skill: str, allowed: tuple[str, ...]) -> str:
    """A sentence on operations of a problem that the rules leave out; empty where there are none."""
    beyond = [name for name in OPERATIONS if name in skill.split(" and ") and name not in allowed]
    return f"Needs {' and '.join(beyond)}, which your rules leave out." if beyond else ""
