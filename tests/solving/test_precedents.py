"""A candidate has precedents where questions worded like its own were calculated like this."""

from __future__ import annotations

import pytest

from app.packs.wordings import Wordings
from app.solving.familiarity import runs
from app.solving.precedents import pairs, precedent, weight

MET = {
    "What is double 38?": "(* k2 n0)",
    "38 is double which number?": "(* /k2 n0)",
    "Ben is 134 cm tall. Zoe is 12 cm shorter. How tall is Zoe?": "(+ -n1 n0)",
}
WORDS = Wordings.of("what is double which number cm tall shorter how".split())
KNOWN = (
    WORDS
    | Wordings.of(run for question in MET for run in runs(question, WORDS))
    | Wordings.of(pair for question, found in MET.items() for pair in pairs(runs(question, WORDS), found))
)
DOUBLE, HALF = (
    "    answer = 2 * 76\n    return answer",
    "    number = 76\n    half = number / 2\n    return half",
)


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [("What is double 76?", DOUBLE, HALF), ("76 is double which number?", HALF, DOUBLE)],
)
def test_the_same_words_the_other_way_round_have_another_precedent(
    question: str, right: str, wrong: str
) -> None:
    assert precedent(question, right, KNOWN) == 1.0
    assert precedent(question, wrong, KNOWN) < 0.5


def test_names_and_numbers_do_not_matter() -> None:
    question = "Aïcha is 90 cm tall. Noé is 7 cm shorter. How tall is Noé?"
    assert precedent(question, "    noe = 90 - 7\n    return noe", KNOWN) == 1.0
    assert precedent(question, "    noe = 90 + 7\n    return noe", KNOWN) == 0.0


def test_a_wording_that_nobody_met_and_a_program_that_loops_have_none() -> None:
    assert precedent("A tank loses 3 liters an hour.", DOUBLE, KNOWN) == 0.0
    assert precedent("What is double 76?", "    while True:\n        a = 1\n    return a", KNOWN) == 0.0


def test_a_vote_counts_the_more_the_more_of_its_pairs_have_a_precedent() -> None:
    assert weight(1.0) == 1.0
    assert 0 < weight(0.0) < 0.005 < weight(0.5) < 0.1 < weight(0.9) < 1
