"""Operands worked out in the head are found only where there is one way to them."""

from fractions import Fraction

import pytest

from training.corpus.gsm8k.silent import enumerated, only_pair, unit_change


@pytest.mark.parametrize(
    ("given", "value", "word", "wanted"),
    [
        (30, "1/2", "minute", ("/", 60, "hours")),
        (2, "24", "dozen", ("*", 12, "pieces")),
        (25, "1/4", "cent", ("/", 100, "dollars")),
        (30, "1/2", "apple", None),
    ],
)
def test_units(given: int, value: str, word: str, wanted: tuple[str, int, str] | None) -> None:
    assert unit_change(Fraction(given), Fraction(value), [word]) == wanted


def test_names_in_a_row_are_counted() -> None:
    assert enumerated("Ann, Bea and Kim met Bo and Cy in Rome.") == {3, 2}


def test_only_one_way_is_taken_and_unused_numbers_go_first() -> None:
    def pair(value: int, *numbers: tuple[int, bool]) -> tuple[str, int, int] | None:
        return only_pair(
            Fraction(value), [(place, Fraction(number), new) for place, (number, new) in enumerate(numbers)]
        )

    assert pair(55, (20, True), (35, True)) == ("+", 0, 1)
    assert pair(15, (20, True), (35, True)) == ("-", 1, 0)
    assert pair(55, (20, False), (35, False)) is None
    assert pair(55, (20, True), (35, True), (15, True), (40, True)) is None
    assert pair(55, (20, True), (35, True), (15, False), (40, True)) == ("+", 0, 1)
    assert pair(7, (3, True), (4, True)) is None
