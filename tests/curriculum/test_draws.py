"""Numbers keep to their ranges and conditions."""

from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curriculum import CurriculumError, ExpansionError
from app.curriculum.draws import NumberDraws
from app.curriculum.errors import NothingDrawn


def drawn(numbers: dict[str, Any], where: list[str], rounds: int = 200) -> list[dict[str, Any]]:
    draws, rng = NumberDraws(numbers, where), Random(3)
    return [draws.draw(rng) for _ in range(rounds)]


def test_a_range_gives_each_of_its_numbers_and_no_other() -> None:
    assert {env["a"] for env in drawn({"a": "2..5"}, [])} == {2, 3, 4, 5}
    assert {env["a"] for env in drawn({"a": "5..20 step 5"}, [])} == {5, 10, 15, 20}
    quarters = {Fraction(n, 4) for n in range(2, 7)}
    assert {env["a"] for env in drawn({"a": "0.5..1.5 step 0.25"}, [])} == quarters


def test_a_range_may_end_before_its_bound() -> None:
    assert {env["a"] for env in drawn({"a": "1..10 step 4"}, [])} == {1, 5, 9}


def test_lists_constants_and_expressions() -> None:
    for env in drawn({"a": [5, 0.1], "b": 7, "c": "a*b", "d": "1..c+1", "e": ["red", "blue"]}, []):
        assert env["a"] in (5, Fraction(1, 10))
        assert env["c"] == env["a"] * 7
        assert 1 <= env["d"] <= env["c"] + 1
        assert env["e"] in ("red", "blue")


@given(low=st.integers(-50, 50), width=st.integers(0, 30), step=st.integers(1, 7), seed=st.integers())
def test_a_draw_is_in_its_range_and_on_its_step(low: int, width: int, step: int, seed: int) -> None:
    spec = f"{low}..{low + width} step {step}"
    value = NumberDraws({"a": spec}, []).draw(Random(seed))["a"]
    assert low <= value <= low + width
    assert (value - low) % step == 0


def test_every_condition_holds() -> None:
    for env in drawn({"a": "1..30", "b": "1..30"}, ["a > b", "(a - b) % 3 == 0", "gcd(a, b) == 1"]):
        assert env["a"] > env["b"]
        assert (env["a"] - env["b"]) % 3 == 0


def test_an_empty_range_is_drawn_again() -> None:
    assert all(env["b"] <= 10 - env["a"] for env in drawn({"a": "1..9", "b": "5..10-a"}, []))


@pytest.mark.parametrize(
    ("numbers", "where", "message"),
    [
        ({"a": "1..b", "b": "1..3"}, [], "number a: it uses b, which is not drawn before it"),
        ({"a": "1..("}, [], r"number a: '\(' is not an expression"),
        ({"a": "open(1)"}, [], "not allowed here"),
        ({"a": "1..3"}, ["a > c"], "where 'a > c' uses c, which is not one of the numbers"),
    ],
)
def test_what_cannot_be_read_is_named(numbers: dict[str, Any], where: list[str], message: str) -> None:
    with pytest.raises(CurriculumError, match=message):
        NumberDraws(numbers, where)


def test_impossible_conditions_end_with_an_error() -> None:
    with pytest.raises(NothingDrawn, match="widen a range"):
        NumberDraws({"a": "1..9"}, ["a > 9"]).draw(Random(0))


def test_a_failing_expression_is_told() -> None:
    with pytest.raises(ExpansionError, match="numbers or where"):
        NumberDraws({"a": "0..0", "b": "1 / a"}, []).draw(Random(0))
