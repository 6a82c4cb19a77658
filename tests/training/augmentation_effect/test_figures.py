"""Differences from the arm that changes nothing, with intervals over problems."""

import numpy as np
import pytest

from training.augmentation_effect.figures import difference, tables

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


def row(nats: float, right: bool) -> dict[str, object]:
    return {
        "changed": 0.5,
        "too_long": 0.0,
        "training_loss": 1.0,
        "seconds": 2.0,
        "losses": {"held-out": {"nats": [nats] * 4, "tokens": [10] * 4}},
        "solved": {"short": {"right": [[right, False]] * 4}},
    }


def test_the_tables_tell_what_changes() -> None:
    text = tables({"none": row(20.0, False), "names": row(15.0, True)})
    assert "| none | 2.0000 |" in text
    assert "| names | **-0.5000** (-0.5000 to -0.5000) |" in text
    assert "| names | **+50.0** (+50.0 to +50.0) |" in text
    assert "| names | **+100.0** (+100.0 to +100.0) |" in text
