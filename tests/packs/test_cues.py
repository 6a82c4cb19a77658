import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs.cues import BUCKETS, BYTES, OPERATIONS, Cues, bucket_of

NOTHING = np.zeros((BUCKETS, len(OPERATIONS)), dtype=np.float16)


def knows(sign: str, operation: str, weight: float) -> Cues:
    weights = NOTHING.copy()
    weights[bucket_of(sign), OPERATIONS.index(operation)] = weight
    return Cues(weights)


@given(st.lists(st.text(), max_size=12))
def test_what_is_not_known_asks_for_anything_alike(signs: list[str]) -> None:
    chances = Cues(NOTHING).log_probabilities(signs)
    assert chances == pytest.approx(dict.fromkeys(OPERATIONS, math.log(1 / len(OPERATIONS))))


def test_a_known_sign_asks_for_its_operation() -> None:
    cues = knows("altogether", "sum", 4.0)
    assert cues.log_probabilities(["altogether"])["sum"] > -0.1
    assert cues.log_probabilities(["left"])["sum"] == pytest.approx(math.log(1 / 5))


def test_bytes_give_back_the_weights() -> None:
    cues = Cues.from_bytes(knows("left", "difference", 2.5).to_bytes())
    assert cues.log_probabilities(["left"]) == knows("left", "difference", 2.5).log_probabilities(["left"])


def test_other_bytes_and_other_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="cues of 7 bytes"):
        Cues.from_bytes(bytes(7))
    with pytest.raises(ValueError, match="shape"):
        Cues(NOTHING[1:])
    assert len(Cues(NOTHING).to_bytes()) == BYTES
