"""A child's try, judged as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.teaching.attempts import assess
from app.teaching.checking import Outcome
from tests.teaching.curriculum_problems import verified

QUESTION = "Ava reads 12 pages a day for 7 days. Her book has 100 pages. How many pages are left?"
BODY = "pages_read = 12 * 7\npages_left = 100 - pages_read\nreturn pages_left"
SURE = verified(QUESTION, BODY)


@pytest.mark.parametrize(
    ("answer", "steps", "outcome", "headline", "detail"),
    [
        ("16", "", Outcome.RIGHT, "Yes, that is right.", ""),
        (
            "84",
            "",
            Outcome.RIGHT_SO_FAR,
            "Right so far: you have found “pages read”.",
            "Is that what is asked?",
        ),
        ("184", "", Outcome.LOOK_AGAIN, "Look again.", "Did you add instead of taking away?"),
        ("55", "100 - 84 = 17", Outcome.LOOK_AGAIN, "Look again at the steps that are marked.", ""),
        ("", "100 - 84 = 17", Outcome.LOOK_AGAIN, "Look again at the steps that are marked.", ""),
    ],
)
def test_an_outcome_is_said_in_a_headline_and_what_follows(
    answer: str, steps: str, outcome: Outcome, headline: str, detail: str
) -> None:
    attempt = assess(SURE, answer, steps)
    assert (attempt.outcome, attempt.headline, attempt.detail) == (outcome, headline, detail)


def test_what_fits_nothing_is_not_called_wrong() -> None:
    attempt = assess(SURE, "55")
    assert attempt.outcome is Outcome.CANNOT_PLACE
    assert attempt.headline == "I can't place this yet."
    assert "write down your steps" in attempt.detail


def test_words_without_a_number_are_asked_for_one_even_beside_a_wrong_step() -> None:
    attempt = assess(SURE, "many", "100 - 84 = 17")
    assert attempt.outcome is Outcome.CANNOT_PLACE
    assert attempt.headline.startswith("I need a single number")


def test_each_line_of_the_steps_is_marked() -> None:
    attempt = assess(SURE, "17", "12 x 7 = 84\n100 - 84 = 17")
    assert [line.outcome for line in attempt.lines] == [Outcome.RIGHT_SO_FAR, Outcome.LOOK_AGAIN]


def test_a_tutor_that_is_not_sure_checks_nothing() -> None:
    attempt = assess(replace(SURE, verdict="unsure"), "184")
    assert attempt.outcome is Outcome.CANNOT_PLACE
    assert attempt.headline == "I'm not sure of this problem myself, so I can't check it."
