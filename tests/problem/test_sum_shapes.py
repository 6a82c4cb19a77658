"""Perimeter and area of rectangles and squares."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.problem.arithmetic import reckon
from app.problem.sum_programs import sum_program
from app.problem.sum_shapes import perimeter_or_area


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("perimeter of a rectangle 5 cm by 3 cm", "16"),
        ("the perimeter of a rectangle 17 by 8", "50"),
        ("perimeter of a 5cm x 3cm rectangle", "16"),
        ("area of a rectangle 9 by 4 cm", "36"),
        ("area of a rectangle with a length of 12 cm and a width of 7 cm", "84"),
        ("area of a rectangle with a width of 9 yards and a length of thirty-four yards", "306"),
        ("area of a rectangle of length 8 m and breadth 5 m", "40"),
        ("area of a rectangle that is 7 inches long and 2 inches wide", "14"),
        ("area of a rectangle that measures 2.5 m by 4 m", "10"),
        ("area of a rectangle 2 1/2 m by 4 m", "10"),
        ("area of a rectangle 1,200 m by 2 m", "2400"),
        ("how long is the perimeter of a rectangle with sides 5 ft. and 3 ft.", "16"),
        ("a rectangle is 6 cm long and 4 cm wide. what is its area", "24"),
        ("a rectangle is 4 cm wide and 6 cm long. find the perimeter of the rectangle", "20"),
        ("if a rectangle is 9 yards by five yards, what is its area in square yards", "45"),
        ("the length of a rectangle is 12 cm and its width is 7 cm. find its perimeter", "38"),
        ("rectangle: 6 cm by 4 cm. area", "24"),
        ("area of a rectangle with width 5 cm and height 3 cm", "15"),
        ("a rectangle is 5 cm wide and 3 cm tall. what is its area", "15"),
        ("area of a square with sides of 4 m", "16"),
        ("perimeter of a square with side length 6 cm", "24"),
        ("area of a square with 15 cm sides", "225"),
        ("area of a square of side 12", "144"),
        ("area of a square whose sides are 3 km long", "9"),
        ("a square has sides of 7 ft. what is its perimeter in feet", "28"),
        ("the side of a square is 9 cm. find the area in cm²", "81"),
    ],
)
def test_perimeter_and_area(text: str, number: str) -> None:
    found = perimeter_or_area(text)
    assert found is not None
    assert reckon(found, {}) == Fraction(number)


@pytest.mark.parametrize(
    "text",
    [
        "perimeter of a rectangle 5 cm by 30 mm",
        "perimeter of a rectangle 5 cm by 3",
        "perimeter of a rectangle 5 cm by 3 cm in mm",
        "area of a rectangle 5 cm by 3 cm in cm",
        "perimeter of a rectangle 5 cm by 3 cm in square cm",
        "area of a rectangle 5 by 3 in square cm",
        "area of a rectangle of 5 cm",
        "area of a rectangle 5 by 3 by 2",
        "area of a rectangle 0 by 5",
        "area of a rectangle 1,20 by 5",
        "area of a square of 4 m",
        "area of a square with a perimeter of 16 cm",
        "area of a triangle 5 by 3",
        "area of a rectangle with width 5 cm and width 3 cm",
        "a rectangle is 5 cm long and 3 cm long. what is its area",
        "perimeter of two rectangles 5 by 3",
        "a rectangle has an area of 24 cm and a width of 4 cm. what is its perimeter",
        "a rectangle is 6 cm long and 4 cm wide. what is its area and perimeter",
        "a rectangle is 6 cm long and 2 cm wider. what is its area",
        "a rectangle is 6 cm long and half as wide. what is its area",
        "a rectangle is 6 cm long and 4 cm wide. how many tiles fit",
        "a lawn is 20 m by 13 m. what is its area",
        "a square has sides of 4 m and 5 m. what is its area",
        "a square has sides of 4 m. what is the area of the rectangle",
        "a rectangle with sides of 4 m. what is its area",
    ],
)
def test_what_is_left_to_the_models(text: str) -> None:
    assert perimeter_or_area(text) is None


def test_the_result_is_named_by_its_unit() -> None:
    around, inside = (
        perimeter_or_area(f"{wanted} of a rectangle 5 metres by 3 m") for wanted in ("perimeter", "area")
    )
    assert around is not None
    assert inside is not None
    assert sum_program(around).splitlines() == [
        "length_and_width = 5 + 3",
        "m_around = 2 * length_and_width  # each of them is there twice",
        "return m_around",
    ]
    assert sum_program(inside).splitlines() == ["square_m = 5 * 3  # length times width", "return square_m"]


def test_without_a_unit_there_is_none_in_the_result() -> None:
    found = perimeter_or_area("area of a 5 by 3 rectangle")
    assert found is not None
    assert sum_program(found).splitlines()[-1] == "return result"
