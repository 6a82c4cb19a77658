"""Differences with intervals over problems."""

import numpy as np
import pytest

from training.evaluation.differences import difference

ONES = np.ones(50)
WORDS = np.random.default_rng(1).normal(size=50)


def test_an_equal_gain_on_every_problem_is_clear() -> None:
    found = difference(WORDS + 0.5, WORDS, ONES)
    assert found.value == pytest.approx(0.5)
    assert found.low == pytest.approx(0.5)
    assert found.is_clear


def test_gains_and_losses_that_cancel_are_not_clear() -> None:
    gains = np.tile([1.0, -1.0], 25)
    found = difference(WORDS + gains, WORDS, ONES)
    assert found.low < 0 < found.high
    assert not found.is_clear


def test_a_long_program_counts_for_all_its_tokens() -> None:
    tokens = np.array([10.0, 90.0])
    assert difference(np.array([10.0, 0.0]), np.zeros(2), tokens).value == pytest.approx(0.1)
