"""Coverage is unbiased, the choices are those of subsets, the law is found where it holds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answers import Answer
from training.evaluation.data import Item
from training.evaluation.sampling import Attempt, Attempts
from training.scaling.curves import Point, coverage, curve, fit_coverage

ITEM = Item("How many?", Answer.of(Fraction(6)))


def attempts(answers: list[int], scores: list[float] | None = None) -> Attempts:
    given: Sequence[float | None] = scores or [None] * len(answers)
    found = [
        Attempt("", Answer.of(Fraction(answer)), None, answer == 6, -1.0, score)
        for answer, score in zip(answers, given, strict=True)
    ]
    return Attempts(tuple(found), None, 10 * len(answers))


@given(st.integers(1, 7), st.data())
def test_coverage_is_the_share_of_subsets_with_a_right_one(drawn: int, data: st.DataObject) -> None:
    right = data.draw(st.integers(0, drawn))
    count = data.draw(st.integers(1, drawn))
    subsets = list(combinations(range(drawn), count))
    share = sum(min(subset) < right for subset in subsets) / len(subsets)
    assert coverage(drawn, right, count) == pytest.approx(share)


def test_a_full_sample_gives_the_figures_themselves() -> None:
    results = [
        (ITEM, attempts([6, 5, 5, 5], [0.9, 0.1, 0.2, 0.1])),
        (ITEM, attempts([4, 4, 4, 4], [0.5] * 4)),
    ]
    one, four = curve(results, [1, 4], scored=True)
    assert (four.oracle, four.majority, four.verifier, four.best_score) == (0.5, 0.0, 0.5, 0.5)
    assert (one.tokens, four.tokens) == (10, 40)
    assert one.oracle == pytest.approx(0.125)
    assert one.majority == one.verifier == one.best_score  # one candidate leaves no choice
    assert 0.05 < one.majority < 0.2


def test_without_scores_there_is_no_verifier() -> None:
    (point,) = curve([(ITEM, attempts([6, 6]))], [2], scored=False)
    assert (point.majority, point.verifier, point.best_score) == (1.0, None, None)


def test_a_refused_problem_is_not_solved() -> None:
    refused = (ITEM, Attempts((), "There is no number in it."))
    (point,) = curve([refused, (ITEM, attempts([6, 6]))], [2], scored=False)
    assert (point.oracle, point.tokens) == (0.5, 10)


def test_more_candidates_than_there_are_is_an_error() -> None:
    with pytest.raises(ValueError, match="only 2"):
        curve([(ITEM, attempts([6, 6]))], [3], scored=False)


@given(st.floats(0.2, 3), st.floats(0.1, 1.5))
def test_the_law_is_found_where_it_holds(a: float, b: float) -> None:
    points = [Point(k, 0, math.exp(-a * k**-b), 0, None, None) for k in (1, 2, 4, 8, 16)]
    law = fit_coverage(points)
    assert law is not None
    assert law.a == pytest.approx(a)
    assert law.b == pytest.approx(b)
    assert law.error < 1e-6


def test_there_is_no_law_through_one_point() -> None:
    assert fit_coverage([Point(1, 0, 0.5, 0, None, None), Point(2, 0, 1.0, 0, None, None)]) is None
