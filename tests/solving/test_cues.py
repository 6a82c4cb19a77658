"""The words of a question are compared with what a program does last."""

from __future__ import annotations

import math

import numpy as np
import pytest

from app.packs.cues import BUCKETS, OPERATIONS, Cues, bucket_of
from app.solving.cues import LEAST, asked_for, operation_of, signs, weight

QUESTION = "Ann has 9 kites and loses 4. How many are left?"


def of_what_is_asked(sign: str, operation: str) -> Cues:
    weights = np.zeros((BUCKETS, len(OPERATIONS)), dtype=np.float16)
    weights[bucket_of(sign), OPERATIONS.index(operation)] = 9.0
    return Cues(weights)


@pytest.mark.parametrize(
    ("calculated", "operation"),
    [
        ("(+ n0 n1)", "sum"),
        ("(+ n0 -n1)", "difference"),
        ("(+ n0 -(* n1 n2))", "difference"),
        ("(+ (* n0 n1) n2)", "sum"),
        ("(* n0 n1)", "product"),
        ("(* n0 /k2)", "quotient"),
        ("(* (+ n0 -n1) n2)", "product"),
        ("(% n0 n1)", "other"),
        ("n0", "other"),
        ("", "other"),
        (None, "other"),
    ],
)
def test_the_outermost_operation_is_the_last(calculated: str | None, operation: str) -> None:
    assert operation_of(calculated) == operation


def test_signs_are_words_pairs_and_what_stands_after_the_asking() -> None:
    found = set(signs(QUESTION))
    assert {"left", "are left", "? left", "# kites", "kites"} <= found
    assert "? kites" not in found
    assert set(signs("")) == set()


def test_a_program_that_does_what_is_asked_weighs_more() -> None:
    cues = of_what_is_asked("? left", "difference")
    takes_away = asked_for(QUESTION, "    left = 9 - 4\n    return left", cues)
    adds = asked_for(QUESTION, "    left = 9 + 4\n    return left", cues)
    assert takes_away == pytest.approx(0, abs=0.01)
    assert adds == pytest.approx(math.log(LEAST))
    assert 0.3 < weight(adds) < 0.4 < 0.99 < weight(takes_away) <= 1
    assert asked_for(QUESTION, "    while True:\n        a = 1\n    return a", cues) == pytest.approx(
        math.log(LEAST)
    )
