"""Weaker groups weigh more; what may be chance, and what few problems say, weighs less."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.weakness.figures import Group
from training.corpus.weakness.shrinkage import LEAST, MOST, shrunken_errors, weaknesses

GROUPS = st.dictionaries(
    st.text(min_size=1, max_size=4),
    st.builds(Group, st.integers(1, 1000), st.integers(0, 1000).map(lambda part: part / 1000)),
    min_size=1,
    max_size=12,
)


def test_weaker_groups_weigh_more_and_those_at_the_mean_as_before() -> None:
    found = weaknesses({"hard": Group(400, 0.6), "usual": Group(400, 0.4), "easy": Group(400, 0.2)})
    assert found["hard"].weight == pytest.approx(0.6 / 0.4, rel=0.03)
    assert found["usual"].weight == pytest.approx(1)
    assert found["easy"].weight == pytest.approx(0.2 / 0.4, rel=0.05)


def test_of_two_groups_with_the_same_error_that_of_few_problems_is_drawn_to_the_mean() -> None:
    found = weaknesses({"many": Group(300, 0.6), "few": Group(4, 0.6), "rest": Group(600, 0.2)})
    assert 1 < found["few"].weight < found["many"].weight
    assert found["few"].shrunken < 0.5 < found["many"].shrunken


def test_differences_as_large_as_chance_make_no_weights() -> None:
    # of 100 problems each, one standard error is 5 points
    found = weaknesses({"a": Group(100, 0.53), "b": Group(100, 0.49), "c": Group(100, 0.48)})
    assert {one.weight for one in found.values()} == {1.0}


def test_a_guess_is_between_what_was_seen_and_the_mean_by_the_formula() -> None:
    groups = {"a": Group(100, 0.8), "b": Group(100, 0.2)}
    # mean 0.5, s² = 0.25 / 100; with equal s² the estimate of t² is the groups' variance (n - 1) less s²
    chance, spread = 0.0025, 0.18 - 0.0025
    assert shrunken_errors(groups)["a"] == pytest.approx(0.5 + 0.3 * spread / (spread + chance))


@given(GROUPS, st.sampled_from([1.0, 0.5, 1 / 3]))
def test_weights_are_bounded_and_follow_the_guessed_errors(groups: dict[str, Group], power: float) -> None:
    found = weaknesses(groups, power)
    assert found.keys() == groups.keys()
    for one in found.values():
        assert LEAST**power - 1e-9 <= one.weight <= MOST**power + 1e-9
        assert -1e-9 <= one.shrunken <= 1 + 1e-9
    ordered = sorted(found.values(), key=lambda one: one.shrunken)
    assert all(before.weight <= after.weight + 1e-9 for before, after in pairwise(ordered))


def test_the_product_over_two_divisions_stays_within_the_bounds() -> None:
    groups = {"hard": Group(20, 1.0), "easy": Group(1000, 0.05)}
    topic, length = (weaknesses(groups, 1 / 2)["hard"].weight for _ in range(2))
    assert topic == math.sqrt(MOST)
    assert topic * length == MOST


@pytest.mark.parametrize("error", [0.0, 1.0])
def test_where_all_is_right_or_all_is_wrong_nothing_is_weighed(error: float) -> None:
    assert {one.weight for one in weaknesses({"a": Group(9, error), "b": Group(90, error)}).values()} == {1.0}
