"""The answer as the question means it: a time of day, a fraction where it speaks of some, else a number."""

from __future__ import annotations

import re
from fractions import Fraction

from app.problem.answers import SHOWN_DENOMINATOR, Answer, exact_text, significant
from app.problem.clock_times import clock_answer
from app.sentences import numerals

ASKED = re.compile(r"\b(?:what|which) fraction\b|\bas a (?:\w+ )?fraction\b", re.IGNORECASE)
FRACTION = re.compile(r"(?<![\w/.,])\d{1,3}/\d{1,3}(?![\w/]|[.,]\d)")
OTHER_FORM = re.compile(
    r"\d[.,]\d|%|[$€£]|\b(?:percent\w*|per cent|decimals?|dollars?|cents?|euros?|pounds?)\b", re.IGNORECASE
)
"""Where there are decimals or money in the question, too, a decimal is as near."""


def answer_text(question: str, answer: Answer) -> str:
    """The answer for a person to read, in the language's numerals."""
    time = clock_answer(question, answer)
    if time is not None:
        return str(time)
    return numerals.shown(_fraction(question, answer) or str(answer))


def _fraction(question: str, answer: Answer) -> str:
    """``3/4 (0.75)`` or ``1 5/12 (≈ 1.417)`` where the question is about fractions; else empty."""
    exact = answer.exact
    if exact is None or exact.denominator == 1 or exact.denominator > SHOWN_DENOMINATOR:
        return ""
    spoken_of = FRACTION.search(question) and not OTHER_FORM.search(question)
    if not (ASKED.search(question) or spoken_of):
        return ""
    decimal = exact_text(exact)
    if decimal is None or "/" in decimal:  # one that never ends
        decimal = f"≈ {significant(exact)}"
    return f"{_mixed(exact)} ({decimal})"


def _mixed(exact: Fraction) -> str:
    """``1 5/12``, as people write a fraction of more than one."""
    whole, rest = divmod(abs(exact), 1)
    sign = "-" if exact < 0 else ""
    return f"{sign}{whole} {rest}" if whole else f"{sign}{rest}"
