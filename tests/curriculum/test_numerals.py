"""Every way in which a number is written."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curriculum.numerals import NUMBER_FORMATS, cardinal, code_text, number_text


@pytest.mark.parametrize(
    ("style", "value", "text"),
    [
        ("", 12, "12"),
        ("", 9999, "9999"),
        ("", 12500, "12,500"),
        ("", Fraction(5, 2), "2.5"),
        ("", Fraction(-1, 8), "-0.125"),
        ("", Fraction(1, 3), "1/3"),
        ("", Fraction(6, 1), "6"),
        ("word", 0, "zero"),
        ("word", 47, "forty-seven"),
        ("word", 100, "one hundred"),
        ("word", 1215, "one thousand two hundred fifteen"),
        ("word", -4, "minus four"),
        ("Word", 21, "Twenty-one"),
        ("money", 3, "$3"),
        ("money", Fraction(7, 2), "$3.50"),
        ("money", Fraction(5, 100), "$0.05"),
        ("money", Fraction(-5, 2), "-$2.50"),
        ("money", Fraction(250001, 20), "$12,500.05"),
        ("cents", 35, "35 cents"),
        ("cents", 1, "1 cent"),
        ("fraction", Fraction(3, 4), "3/4"),
        ("fraction", Fraction(3, 2), "1 1/2"),
        ("fraction", Fraction(-3, 2), "-1 1/2"),
        ("fraction", 2, "2"),
        ("percent", 20, "20%"),
        ("percent", Fraction(25, 2), "12.5%"),
        ("ordinal", 1, "1st"),
        ("ordinal", 2, "2nd"),
        ("ordinal", 3, "3rd"),
        ("ordinal", 12, "12th"),
        ("ordinal", 22, "22nd"),
        ("ordinal", 111, "111th"),
        ("times", 1, "once"),
        ("times", 2, "twice"),
        ("times", 3, "three times"),
        ("times", 5, "5 times"),
        ("times", Fraction(3, 2), "1.5 times"),
        ("clock", 0, "12:00 a.m."),
        ("clock", 725, "12:05 p.m."),
        ("clock", 930, "3:30 p.m."),
        ("clock", 1500, "1:00 a.m."),
    ],
)
def test_a_number_is_written_as_people_write_it(style: str, value: int | Fraction, text: str) -> None:
    assert NUMBER_FORMATS[style](value) == text


@given(st.fractions(max_denominator=1000))
def test_what_a_program_says_is_the_exact_number(value: Fraction) -> None:
    top, _, bottom = code_text(value).partition(" / ")
    assert Fraction(top) / Fraction(bottom or 1) == value


@given(st.integers(-(10**6), 10**6), st.integers(0, 6))
def test_decimals_lose_nothing(digits: int, places: int) -> None:
    value = Fraction(digits, 10**places)
    assert Fraction(number_text(value).replace(",", "")) == value


@pytest.mark.parametrize("style", ["word", "Word", "ordinal", "clock"])
def test_only_whole_numbers_have_words(style: str) -> None:
    with pytest.raises(ValueError, match=r"2\.5 is not a whole number"):
        NUMBER_FORMATS[style](Fraction(5, 2))


@given(st.integers(0, 10**6))
def test_number_words_are_all_different_and_plain(n: int) -> None:
    assert cardinal(n) != cardinal(n + 1)
    assert cardinal(n).replace(" ", "").replace("-", "").isalpha()
