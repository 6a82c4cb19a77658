"""From logits to a reading: probabilities, and relations as the sums that are documented."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.inference.reading import LOGITS, RANK, RELATIONS, ROLES, reading_of


def random_logits(numbers: int, seed: int = 0, columns: int = LOGITS) -> npt.NDArray[np.float32]:
    return np.random.default_rng(seed).standard_normal((numbers, columns)).astype(np.float32)


def log_softmax(logits: list[float]) -> list[float]:
    total = math.log(math.fsum(math.exp(logit) for logit in logits))
    return [logit - total for logit in logits]


def relation_logits(first: list[float], second: list[float]) -> list[float]:
    """Those of two numbers, from what stands at each."""
    kinds, start = len(RELATIONS), len(ROLES)
    bilinear = start + 2 * kinds
    found = []
    for kind in range(kinds):
        left = first[bilinear + kind * RANK :][:RANK]
        right = second[bilinear + (kinds + kind) * RANK :][:RANK]
        product = math.fsum(a * b for a, b in zip(left, right, strict=True)) / math.sqrt(RANK)
        found.append(first[start + kind] + second[start + kinds + kind] + product)
    return found


@given(st.integers(1, 6), st.integers(0, 2**32), st.floats(0, 100))
def test_the_probabilities_of_each_number_and_of_each_two_sum_to_one(
    numbers: int, seed: int, scale: float
) -> None:
    reading = reading_of(random_logits(numbers, seed) * np.float32(scale))
    pairs = [relation for row in reading.relations for relation in row]
    assert (len(reading.roles), len(pairs)) == (numbers, numbers**2)
    for said, kinds in [*((role, ROLES) for role in reading.roles), *((pair, RELATIONS) for pair in pairs)]:
        assert len(said) == len(kinds)
        assert max(said) <= 0
        assert math.fsum(map(math.exp, said)) == pytest.approx(1, abs=1e-4)


def test_roles_and_relations_are_the_sums_of_their_parts() -> None:
    logits = random_logits(3)
    reading = reading_of(logits)
    rows = [[float(logit) for logit in row] for row in logits]
    for i, first in enumerate(rows):
        assert reading.roles[i] == pytest.approx(log_softmax(first[: len(ROLES)]), abs=1e-4)
        for j, second in enumerate(rows):
            expected = log_softmax(relation_logits(first, second))
            assert reading.relations[i][j] == pytest.approx(expected, abs=1e-4)


def test_the_order_of_two_numbers_counts() -> None:
    relations = reading_of(random_logits(2)).relations
    assert relations[0][1] != pytest.approx(relations[1][0], abs=0.01)


def test_what_a_vocabulary_has_beyond_the_reading_says_nothing() -> None:
    logits = random_logits(2, columns=LOGITS + 50)
    assert reading_of(logits) == reading_of(logits[:, :LOGITS])


def test_no_numbers_have_an_empty_reading() -> None:
    reading = reading_of(random_logits(0))
    assert (reading.roles, reading.relations) == ([], [])
