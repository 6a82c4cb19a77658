import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from training.evaluation.risk import (
    area_under,
    at_most,
    draw_risk,
    fewest_without_a_mistake,
    risk_curve,
    safe_threshold,
)


@given(st.integers(1, 400), st.data())
def test_the_bound_is_that_of_the_exact_binomial_test(shown: int, data: st.DataObject) -> None:
    wrong = data.draw(st.integers(0, shown))
    exact = binomtest(wrong, shown, alternative="less").proportion_ci(0.95, method="exact")
    assert at_most(wrong, shown) == pytest.approx(exact.high, abs=1e-9)
    assert at_most(wrong, shown) >= wrong / shown


def test_how_many_must_be_right_before_two_percent_are_shown() -> None:
    needed = fewest_without_a_mistake(0.02, 0.95)
    assert needed == 149
    assert at_most(0, needed) <= 0.02 < at_most(0, needed - 1)


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.4, 0.5, 0.9]), st.booleans()), min_size=1, max_size=60))
def test_the_curve_counts_what_a_threshold_shows(pairs: list[tuple[float, bool]]) -> None:
    curve = risk_curve([chance for chance, _ in pairs], [right for _, right in pairs])
    assert [point.threshold for point in curve] == sorted({chance for chance, _ in pairs}, reverse=True)
    for point in curve:
        shown = [right for chance, right in pairs if chance >= point.threshold]
        assert (point.shown, point.wrong) == (len(shown), shown.count(False))
    assert curve[-1].coverage == 1.0
    assert 0 <= area_under(curve) <= 1


def test_a_perfect_order_has_the_smaller_area() -> None:
    right = [True] * 50 + [False] * 50
    chances = [1 - index / 100 for index in range(100)]
    assert area_under(risk_curve(chances, right)) < 0.16
    assert area_under(risk_curve(chances, right[::-1])) > 0.8


def test_the_threshold_stops_at_the_first_that_cannot_be_shown_to_be_safe() -> None:
    chances = [1 - index / 10_000 for index in range(600)]
    safe = [True] * 200 + [False] * 5 + [True] * 395  # further down the bound would hold again
    curve = risk_curve(chances, safe)
    assert at_most(5, 600) <= 0.02
    chosen = safe_threshold(curve, 0.02, 0.95)
    assert chances[199] >= chosen > chances[205]
    assert safe_threshold(risk_curve(chances[:100], safe[:100]), 0.02, 0.95) == 1.0


def test_what_is_promised_is_kept_on_other_problems() -> None:
    """Of many calibrations on data of a known kind no more than the stated share breaks the risk."""
    rng = random.Random(0)
    broken = chosen = 0
    for _ in range(200):
        chances = [rng.random() for _ in range(300)]
        right = [rng.random() < 0.6 + 0.4 * chance for chance in chances]
        threshold = safe_threshold(risk_curve(chances, right), 0.1, 0.9)
        if threshold < 1:
            chosen += 1
            # the share wrong at or above t, of answers wrong with probability 0.4 * (1 - c), c even in t..1
            broken += 0.4 * (1 - threshold) / 2 > 0.1
    assert chosen > 100
    assert broken / chosen <= 0.1


def test_the_picture_is_written_and_the_same_each_time(tmp_path: Path) -> None:
    curve = risk_curve([0.9, 0.8, 0.7], [True, True, False])
    for name in ("a.png", "b.png"):
        draw_risk(curve, 0.8, 0.02, "three problems", tmp_path / name)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.png", "b.png"]
