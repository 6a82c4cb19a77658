"""What the teacher's table says of a problem."""

from __future__ import annotations

import pytest

from app.teaching.item_words import comparison, confidence_words, differs, operations_beyond


@pytest.mark.parametrize(
    ("given", "answer", "different"),
    [
        ("7", "7", False),
        ("7 apples", "7", False),
        ("0,5", "1/2 (≈ 0.5)", False),
        ("8", "7", True),
        ("noon", "12:00", False),
    ],
)
def test_answers_are_compared_as_numbers(given: str, answer: str, different: bool) -> None:
    assert differs(given, answer) is different


def test_the_comparison_in_words() -> None:
    assert comparison("", "7") == ""
    assert comparison("7", "") == "Your answer is 7."
    assert comparison("7.0", "7") == "The same as your answer."
    assert comparison("8", "7") == "Your answer is 8, the tutor found 7."
    assert comparison("it depends", "7") == "Your answer is it depends. Compare it yourself."


def test_confidence_and_agreement() -> None:
    assert confidence_words("", None, None) == ""
    assert confidence_words("unsure", 0.314, 0.5) == "31% sure, 50% of the ideas agree"
    assert confidence_words("verified", 1.0, 0.0) == "Your own answer"


def test_operations_that_the_rules_leave_out_are_named() -> None:
    assert (
        operations_beyond("addition and division", ("addition",))
        == "Needs division, which your rules leave out: pupils do not see it."
    )
    assert operations_beyond("addition", ("addition", "division")) == ""
    assert operations_beyond("other", ("addition",)) == ""


def test_a_problem_that_no_ideas_were_asked_for_was_written_by_tinytutor() -> None:
    assert confidence_words("verified", 1.0, None) == "Written by TinyTutor, with its own solution"
