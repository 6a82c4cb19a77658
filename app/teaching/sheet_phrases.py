"""What is printed on worksheets and solved problems beside their own words."""

from __future__ import annotations

from app.sentences import say


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


def answers() -> str:
    """Said as it stands."""
    return say("teaching", "Answers")


def likely_slips() -> str:
    """Said as it stands."""
    return say("teaching", "If a child wrote this, ask:")


def fact(number: str, name: str, reason: str) -> str:
    """A number that the working starts from."""
    return f"{number}  {name} – {reason}" if reason else f"{number}  {name}"


def answers_to(title: str) -> str:
    """The heading of the answer key."""
    return f"{title}: {answers().lower()}"


def slip(answer: str, question: str) -> str:
    """A likely wrong answer, and what to ask."""
    return f"{answer}: {question}"
