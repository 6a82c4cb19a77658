"""Tokens and dollars are counted, and a budget is never passed."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.errors import CorpusError
from training.corpus.sources.teacher.cost import Budget, Prices

MESSAGES = [{"role": "user", "content": "x" * 100}]


def test_the_replys_own_count_is_taken() -> None:
    budget = Budget(Prices(prompt=2, completion=10))
    with budget.reserved(MESSAGES, 1000) as spending:
        spending.settle(SimpleNamespace(prompt_tokens=30, completion_tokens=50), "text")
    assert (budget.requests, budget.prompt_tokens, budget.completion_tokens) == (1, 30, 50)
    assert budget.spent == pytest.approx((30 * 2 + 50 * 10) / 1e6)


def test_without_a_count_the_estimate_is_high() -> None:
    budget = Budget(Prices(1, 1))
    with budget.reserved(MESSAGES, 1000) as spending:
        spending.settle(None, "y" * 20)
    assert budget.prompt_tokens == 51
    assert budget.completion_tokens == 11


def test_what_raises_or_is_refused_costs_nothing() -> None:
    budget = Budget(Prices(1, 1), limit=0.0015)
    for _ in range(3):
        with pytest.raises(OSError), budget.reserved(MESSAGES, 1000):
            raise OSError
    with budget.reserved(MESSAGES, 1000) as spending:
        spending.cancel()
    assert budget.spent == 0


@given(st.floats(0, 0.01), st.lists(st.tuples(st.integers(0, 51), st.integers(0, 1000)), max_size=30))
def test_the_budget_is_never_passed(limit: float, usages: list[tuple[int, int]]) -> None:
    budget = Budget(Prices(1, 3), limit=limit)
    for prompt, completion in usages:
        try:
            with budget.reserved(MESSAGES, 1000) as spending:
                spending.settle(SimpleNamespace(prompt_tokens=prompt, completion_tokens=completion), "")
        except CorpusError as error:
            assert "--budget" in str(error)  # noqa: PT017 - the loop goes on
        assert budget.spent <= limit


def test_requests_in_flight_are_counted_at_their_most() -> None:
    budget = Budget(Prices(0, 1), limit=0.0015)
    with budget.reserved(MESSAGES, 1000) as first:
        with pytest.raises(CorpusError, match="is spent"), budget.reserved(MESSAGES, 1000):
            pass
        first.settle(SimpleNamespace(prompt_tokens=1, completion_tokens=1), "")
    with budget.reserved(MESSAGES, 1000):
        pass
