"""Numbers near a number of the question: as round as it, written as it is."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.gsm8k.nearby import near_values, writing_of
from training.corpus.gsm8k.quantities import find_quantities


@given(st.integers(2, 100_000))
def test_near_and_as_round(number: int) -> None:
    quantity = find_quantities(f"He has {number} caps.")[0]
    values = near_values(quantity)
    assert number in values
    assert all(number / 2 - 1 <= value <= max(2.5 * number, number + 3) and value >= 2 for value in values)
    if number % 100 == 0:
        assert all(value % 10 == 0 for value in values)


@pytest.mark.parametrize("number", [83, 91, 151, 997, 4801])
def test_many_near_numbers_are_of_all_kinds(number: int) -> None:
    values = near_values(find_quantities(f"He has {number} caps.")[0])
    for divisor in (2, 3, 5):
        assert {value % divisor for value in values} == set(range(divisor))
    assert values == near_values(find_quantities(f"She has {number} pens.")[0])


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("It costs $1,250 now", 1500, "$1,500"),
        ("It costs $2.50 now", 3, "$3.00"),
        ("It weighs 2.75 kg now", 3, "3"),
        ("It weighs 2.75 kg now", Fraction(5, 2), "2.5"),
        ("A walk of 1.5 miles", 2, "2"),
        ("Twenty-five caps lie there", 8, "Eight"),
        ("He takes a 20% cut", 80, "an 80%"),
        ("An 8-foot rope", 12, "A 12"),
        ("There are 2 million ants", 3_000_000, "3 million"),
    ],
)
def test_written_in_the_same_manner(text: str, value: int | Fraction, written: str) -> None:
    writing = writing_of(text, find_quantities(text)[0])
    assert writing is not None
    assert writing.text(value) == written


@pytest.mark.parametrize("text", ["2 1/2 cups", "two hundred cups", "He has 2 and a half cups"])
def test_what_cannot_be_written_anew(text: str) -> None:
    assert writing_of(text, find_quantities(text)[0]) is None
