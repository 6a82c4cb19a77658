"""The lines of a typed sum's program."""

from __future__ import annotations

from app.problem.sum_programs import sum_program
from app.problem.typed_sums import typed_sum


def test_the_program_has_a_line_for_each_operation() -> None:
    found = typed_sum("3/4 of 20 + (8 - 2) x 5 + 1/2")
    assert found is not None
    assert sum_program(found).splitlines() == [
        "one_part = 20 / 4",
        "product = one_part * 3",
        "difference = 8 - 2",
        "product_2 = difference * 5",
        "total = product + product_2",
        "result = total + (1 / 2)",
        "return result",
    ]


def test_a_percentage_goes_by_one_percent() -> None:
    found = typed_sum("25% of 80")
    assert found is not None
    assert sum_program(found).splitlines()[:2] == ["one_percent = 80 / 100", "result = one_percent * 25"]


def test_what_is_reckoned_twice_has_one_line() -> None:
    found = typed_sum("(3 + 4) x (3 + 4)")
    assert found is not None
    assert sum_program(found).splitlines() == ["total = 3 + 4", "result = total * total", "return result"]


def test_a_step_with_a_reason_has_it_behind_it() -> None:
    found = typed_sum("5 + √16")
    assert found is not None
    assert sum_program(found).splitlines() == [
        "root = 16 ** 0.5  # the number that, multiplied by itself, makes the one under the root",
        "result = 5 + root",
        "return result",
    ]
