"""What is printed on worksheets and solved problems beside their own words."""

from __future__ import annotations

A_SOLVED_PROBLEM = "A solved problem"
WHAT_WE_KNOW = "What we know"
NAME = "Name"
DATE = "Date"
ANSWER = "Answer"
ANSWERS = "Answers"
LIKELY_SLIPS = "If a child wrote this, ask:"


def fact(number: str, name: str, reason: str) -> str:
    """A number that the working starts from."""
    return f"{number}  {name} – {reason}" if reason else f"{number}  {name}"


def answers_to(title: str) -> str:
    """The heading of the answer key."""
    return f"{title}: {ANSWERS.lower()}"


def slip(answer: str, question: str) -> str:
    """A likely wrong answer, and what to ask."""
    return f"{answer}: {question}"
