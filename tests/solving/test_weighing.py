"""What a vote counts beside the verifier's score: plausibility, what is on record, and the reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs.wordings import Wordings
from app.problem.answers import Answer
from app.solving import plausibility, relations
from app.solving.weighing import vote_weight
from tests.solving.reading import reading_for

QUESTION = "Tom has 3 bags of 4 apples. How many apples does he have?"
PROGRAM, OTHER = "    n = 3 * 4\n    return n", "    n = 3 + 4\n    return n"
ANSWER = Answer.of(12)


def test_without_wordings_and_a_reading_it_is_the_plausibility() -> None:
    invented = "    n = 3 * 4 + 5\n    return n"
    expected = plausibility.weight(plausibility.plausibility(QUESTION, invented, ANSWER))
    assert vote_weight(QUESTION, invented, ANSWER, None) == expected < 1


@pytest.mark.parametrize("wordings", [None, Wordings.of(())], ids=["nothing on record", "nothing known"])
@pytest.mark.parametrize("program", [PROGRAM, OTHER, "    n = 3\n    return n", "    while True: pass"])
def test_a_reading_multiplies_the_vote_by_how_far_the_program_relates_the_numbers_so(
    program: str, wordings: Wordings | None
) -> None:
    reading = reading_for(QUESTION, PROGRAM)
    factor = relations.weight(QUESTION, program, reading)
    without = vote_weight(QUESTION, program, ANSWER, wordings)
    assert vote_weight(QUESTION, program, ANSWER, wordings, reading) == pytest.approx(without * factor)


def test_a_reading_turns_two_equally_plausible_programs_apart() -> None:
    assert vote_weight(QUESTION, PROGRAM, ANSWER, None) == vote_weight(QUESTION, OTHER, ANSWER, None) == 1
    reading = reading_for(QUESTION, OTHER)
    one, other = (vote_weight(QUESTION, program, ANSWER, None, reading) for program in (PROGRAM, OTHER))
    assert one < 0.1 < other == 1


@given(st.text(alphabet="abn=+-*/() \n345return", max_size=60), st.floats(0.2, 0.999))
def test_a_vote_never_counts_nothing_nor_more_than_one(program: str, share: float) -> None:
    reading = reading_for(QUESTION, PROGRAM, share)
    assert 0 < vote_weight(QUESTION, program, ANSWER, Wordings.of(()), reading) <= 1
