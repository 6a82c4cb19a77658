"""A question and a program: filters, the run, the comparison with the answer that is told."""

from fractions import Fraction

import pytest

from training.corpus.sources.checked import Origin, check_program, count_operations, exact_answer
from training.corpus.sources.source import Accepted, Rejected

QUESTION = "Mia has 3 bags of 4 shells. How many shells does she have?"
ORIGIN = Origin("own", "private", "own-1")
BODY = "bags = 3\nshells_per_bag = 4\nshells = bags * shells_per_bag\nreturn shells"


def test_a_right_program_is_an_example() -> None:
    outcome = check_program(QUESTION, BODY, ORIGIN, given=Fraction(12))
    assert isinstance(outcome, Accepted)
    example = outcome.example
    assert (example.question, example.body, example.answer) == (QUESTION, BODY, "12")
    assert (example.source, example.license, example.family) == ("own", "private", "own-1")
    assert example.operations == 1


@pytest.mark.parametrize(
    ("question", "code", "reason"),
    [
        ("3 times 4?", BODY, "fewer than"),
        ("Mia has many bags of shells. How much is that?", BODY, "no number"),
        (QUESTION * 40, BODY, "more than"),
        (QUESTION, "shells = 12\nreturn shells", "computes nothing"),
        (QUESTION, "shells = 12 / 0\nreturn shells", "ZeroDivisionError"),
        (QUESTION, "while True:\n    x = 1 + 1\nreturn x", "LimitExceeded"),
        (QUESTION, "shells = 3 + 4\nreturn shells", "gives 7, the answer is 12"),
        (QUESTION, "import math\nshells = math.sqrt(2)\nreturn shells", "not exact"),
        (QUESTION, "open('x')\nreturn 1 + 1", "program"),
    ],
)
def test_each_fault_has_its_reason_and_the_text_is_kept(question: str, code: str, reason: str) -> None:
    outcome = check_program(question, code, ORIGIN, given=Fraction(12))
    assert isinstance(outcome, Rejected)
    assert reason in outcome.reason
    assert outcome.text == f"{question}\n{code}"


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,200", 1200), ("3 1/2", "7/2"), ("$4.50", "9/2"), ("12 apples", 12), ("2 or 3", None), ("?", None)],
)
def test_answers_are_read_as_the_app_reads_them(text: str, value: int | str | None) -> None:
    assert exact_answer(text) == (None if value is None else Fraction(value))


def test_operations_are_those_that_compute() -> None:
    assert count_operations("a = 3\nb = a * 2 + 1\nb += 1\nc = max(a, b) - len([a])\nreturn c") == 6
