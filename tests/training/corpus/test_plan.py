"""Shares add up and follow the weights; a weight that cannot be read is explained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.errors import CorpusError
from training.corpus.plan import Weight, shares


@given(
    st.dictionaries(st.text(min_size=1, max_size=4), st.floats(0.01, 100), min_size=1, max_size=30),
    st.integers(1, 10_000),
)
def test_shares_add_up_and_are_within_one_of_their_part(weights: dict[str, float], total: int) -> None:
    result = shares(weights, total)
    assert sum(result.values()) == total
    whole = sum(weights.values())
    for name, weight in weights.items():
        assert abs(result[name] - total * weight / whole) < 1 + 1e-6


def test_no_family_left_is_said() -> None:
    with pytest.raises(CorpusError, match="Widen the choice"):
        shares({}, 10)


@pytest.mark.parametrize(
    "text", ["money=2", "topic:money", "topic:money=many", "colour:red=2", "topic:money=-1", ""]
)
def test_a_weight_that_cannot_be_read_is_explained(text: str) -> None:
    with pytest.raises(CorpusError, match="topic:money=2"):
        Weight.parse(text)


def test_a_weight_reads_back() -> None:
    assert str(Weight.parse("family:k2-a=0.5")) == "family:k2-a=0.5"
