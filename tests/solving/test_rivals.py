"""Which other calculation the remembered problems made of a question's words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs.wordings import Wordings
from app.solving.calculation import calculation
from app.solving.familiarity import runs, words
from app.solving.precedents import pairs
from app.solving.rivals import MOST_NUMBERS, rival, short_calculations

HALVED = "My 54 cards are half as many as yours. How many have you?"
OTHER_NUMBER = HALVED.replace("54", "16")
DOUBLES, HALVES = "    yours = 54 * 2\n    return yours", "    yours = 54 / 2\n    return yours"


def remembered(question: str, program: str) -> Wordings:
    """A memory of one problem."""
    known = set(words(question))

    def texts() -> Iterator[str]:
        calculated = calculation(question, program)
        assert calculated is not None
        yield from known
        yield from runs(question, known)
        yield from pairs(runs(question, known), calculated)

    return Wordings.of(texts())


def test_what_was_calculated_with_these_words_is_a_rival_of_everything_else() -> None:
    memory = remembered(OTHER_NUMBER, DOUBLES.replace("54", "16"))
    assert rival(HALVED, HALVES, memory) == 1.0
    assert rival(HALVED, DOUBLES, memory) == 0.0
    assert rival("Ann eats 3 of 8 plums.", "    a = 8 - 3\n    return a", memory) == 0.0


def test_a_program_that_calculates_nothing_has_rivals() -> None:
    assert rival(HALVED, "    for i in range(2):\n        pass", remembered(HALVED, DOUBLES)) == 1.0


@pytest.mark.parametrize(
    ("question", "program"),
    [
        ("Ann has 3 plums and 4 pears and 5 figs.", "return 3 + 4 + 5"),
        ("Ann has 3 plums and 4 pears and 5 figs.", "return (3 + 4) * 5"),
        ("Ann has 3 plums and 4 pears and 5 figs.", "return 5 - 3 * 4"),
        ("Ann has 3 plums and 4 pears and 5 figs.", "return 5 - 3 / 4"),
        ("Ann has 3 plums and 4 pears and 5 figs.", "return (5 - 3) / 4"),
        ("Ann has 3 plums and 4 pears and 5 figs.", "return 5 / 3 / 4"),
        ("Ann has 3 plums and 4 pears and 5 figs.", "return 5 * 3 / 4"),
        ("Ann has 3 plums and 4 pears.", "return (4 - 3) / 2"),
        ("Ann has 3 plums and 4 pears.", "return 3 * 2 + 4"),
        ("Ann has 3 plums and 4 pears.", "return 3 - 4"),
        ("Ann has 3 dozen plums.", "return 3 * 12"),
        ("Ann has 3 m of rope.", "return 3 * 100"),
        ("Ann has 3 spiders.", "return 3 * 8"),
    ],
)
def test_short_calculations_are_written_as_those_of_programs(question: str, program: str) -> None:
    calculated = calculation(question, program)
    numbers = sorted({f"n{place}" for place in range(3) if f"n{place}" in str(calculated)})
    assert calculated in short_calculations(numbers)


@given(st.integers(0, 6))
def test_the_short_calculations_are_few(count: int) -> None:
    found = short_calculations([f"n{place}" for place in range(count)])
    assert bool(found) == (0 < count <= MOST_NUMBERS)
    assert len(found) < 100
