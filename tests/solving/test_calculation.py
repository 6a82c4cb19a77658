"""What a program calculates, whatever it calls its values and however it cuts the sum into steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.solving.calculation import LONGEST, calculation, parts_of

QUESTION = "Tom has 3 bags of 4 apples and 5 pears. He eats 2. How many are left?"


@pytest.mark.parametrize(
    ("program", "found"),
    [
        ("return 3 + 4", "(+ n0 n1)"),
        ("a = 4\nb = 3\nreturn a + b  # together", "(+ n0 n1)"),
        ("    each = 4\n\n    all = 3 * each\n    return all - 2", "(+ (* n0 n1) -n3)"),
        ("return 2 - 3 * 4", "(+ -(* n0 n1) n3)"),
        ("return 3 + 4 - 5 + 2", "(+ -n2 n0 n1 n3)"),
        ("return 3 + (4 - (5 - 2))", "(+ -n2 n0 n1 n3)"),
        ("return 3 / 4 / 5", "(* /n1 /n2 n0)"),
        ("return 3 / (4 * 5)", "(* /n1 /n2 n0)"),
        ("return 3 * 7 + 11", "(+ (* k7 n0) c)"),
        ("a = 3\na = a * 4\nreturn a", "(* n0 n1)"),
        ("return round(5 / 3)", "(round (* /n0 n2))"),
        ("return -(-5 // 3)", "(ceil (* /n0 n2))"),
        ("a = 5 + 4\nb = -(-a // 3)\nreturn b * 2", "(* (ceil (* (+ n1 n2) /n0)) n3)"),
        ("return -(-(5 + 4) // (3 + 2))", "(ceil (* (+ n1 n2) /(+ n0 n3)))"),
        ("return math.ceil(5 / 3)", "(ceil (* /n0 n2))"),
        ("return 5 % 3", "(% n2 n0)"),
        ("return 3", "n0"),
    ],
)
def test_other_names_and_steps_are_the_same_calculation(program: str, found: str) -> None:
    assert calculation(QUESTION, program) == found


def test_the_order_counts_where_it_matters() -> None:
    assert calculation(QUESTION, "return 3 - 4") != calculation(QUESTION, "return 4 - 3")
    assert calculation(QUESTION, "return 5 // 3") != calculation(QUESTION, "return 3 // 5")


@pytest.mark.parametrize(
    "program",
    [
        "",
        "a = 3",
        "return a",
        "for i in range(3):\n    a = i\nreturn a",
        "a = [3, 4]\nreturn a",
        "a == 3\nreturn 3",
    ],
)
def test_what_is_no_list_of_assignments_and_a_return_has_none(program: str) -> None:
    assert calculation(QUESTION, program) is None


def test_a_sum_that_doubles_and_doubles_is_given_up_early() -> None:
    lines = ["a = 3 * 4 - 5", *("a = a * a + a" for _ in range(60)), "return a"]
    assert calculation(QUESTION, "\n".join(lines)) is None


@given(st.text(max_size=60), st.text(alphabet="abn=+-*/%(), \n0123456789#returni", max_size=120))
def test_any_text_has_a_short_calculation_or_none(question: str, program: str) -> None:
    found = calculation(question, program)
    assert found is None or len(found) < 2 * LONGEST


def test_what_is_returned_may_begin_with_a_bracket() -> None:
    assert calculation("3 and 4 and 5", "    return (3 + 4) * 5") == "(* (+ n0 n1) n2)"
    assert calculation("3 and 4", "    returned = 3 + 4\n    return returned") == "(+ n0 n1)"


@pytest.mark.parametrize(
    ("calculated", "parts"),
    [
        ("(+ n0 -(* n1 k2))", ["+", "n0", "-(* n1 k2)"]),
        ("(* (+ (* n0 n1) n2) /n3)", ["*", "(+ (* n0 n1) n2)", "/n3"]),
        ("(round (* /n0 n2))", ["round", "(* /n0 n2)"]),
        ("n0", []),
        ("", []),
    ],
)
def test_the_outermost_pieces_of_a_calculation(calculated: str, parts: list[str]) -> None:
    assert parts_of(calculated) == parts
