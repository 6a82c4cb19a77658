"""Numbers of a question: digits, words, percents, parts, factors, money."""

from fractions import Fraction

import pytest

from training.corpus.gsm8k.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She has 1,250 pens, 3 caps.", [(1250, "number", True), (3, "number", True)]),
        ("twenty-five boys and three hundred girls", [(25, "number", True), (300, "number", True)]),
        ("20% of 2.5 miles", [(20, "percent", True), (Fraction(5, 2), "number", True)]),
        ("forty percent", [(40, "percent", True)]),
        ("1/4 of it, half", [(Fraction(1, 4), "fraction", False), (Fraction(1, 2), "fraction", False)]),
        ("two thirds, a 3rd", [(Fraction(2, 3), "fraction", False), (Fraction(1, 3), "fraction", False)]),
        ("twice as many, a dozen", [(2, "number", False), (12, "number", False)]),
        ("2 1/2 cups", [(Fraction(5, 2), "number", True)]),
        ("two and a half hours", [(Fraction(5, 2), "number", True)]),
        ("a cap for 35 cents", [(35, "cents", True)]),
        ("someone nobody often", []),
    ],
)  # fmt: skip
def test_found(text: str, found: list[tuple[Fraction | int, str, bool]]) -> None:
    seen: list[tuple[Fraction | int, str, bool]] = [
        (one.value, one.kind, one.given) for one in find_quantities(text)
    ]
    assert seen == found


def test_money_keeps_its_sign() -> None:
    text = "A cap costs $12, a pen 3 dollars, a box 4."
    assert [(text[one.start : one.end], one.dollars) for one in find_quantities(text)] == [
        ("$12", True), ("3", True), ("4", False),
    ]  # fmt: skip
