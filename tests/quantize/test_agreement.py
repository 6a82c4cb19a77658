import numpy as np
import pytest

from quantize.agreement import Agreement, compare_logits, compare_scores


def test_equal_logits_agree_fully() -> None:
    logits = np.random.default_rng(0).normal(size=(20, 50)).astype(np.float32)
    assert compare_logits(logits, logits) == Agreement(0.0, 0.0, 1.0, 0.0)


def test_a_constant_added_to_a_position_is_no_error() -> None:
    logits = np.random.default_rng(0).normal(size=(20, 50)).astype(np.float32)
    agreement = compare_logits(logits, logits + 4)
    assert agreement.relative_error < 1e-6
    assert abs(agreement.kl_divergence) < 1e-6
    assert agreement.largest == pytest.approx(4, abs=1e-5)


def test_unrelated_logits_have_a_relative_error_of_the_root_of_two() -> None:
    rng = np.random.default_rng(0)
    first, second = (rng.normal(size=(500, 200)).astype(np.float32) for _ in range(2))
    agreement = compare_logits(first, second)
    assert agreement.relative_error == pytest.approx(2**0.5, rel=0.02)
    assert agreement.same_top < 0.05


def test_divergence_is_the_one_of_the_definition() -> None:
    first, second = np.log([[0.5, 0.5]]).astype(np.float32), np.log([[0.9, 0.1]]).astype(np.float32)
    expected = 0.5 * np.log(0.5 / 0.9) + 0.5 * np.log(0.5 / 0.1)
    assert compare_logits(first, second).kl_divergence == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_logits_that_are_not_finite_never_pass(value: float) -> None:
    good = np.zeros((2, 3), np.float32)
    good[0, 1] = 1
    bad = good.copy()
    bad[1, 1] = value
    for pair in ((good, bad), (bad, good)):
        assert compare_logits(*pair).relative_error == np.inf
        assert compare_scores(*pair, score_id=1).typical == np.inf


def test_scores_are_compared_as_probabilities() -> None:
    first, second = np.zeros((4, 5), np.float32), np.zeros((4, 5), np.float32)
    second[2, 3] = 1.0
    second[:, 4] = 9.0  # another token's logit is no score
    difference = compare_scores(first, second, score_id=3)
    off = 1 / (1 + np.exp(-1)) - 0.5
    assert difference.largest_logit == 1.0
    assert difference.largest == pytest.approx(off)
    assert difference.typical == pytest.approx(off / 2)
