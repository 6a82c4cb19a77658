"""Runs as a child would write them down, their facts, and what may be shown of them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.trace import Trace
from app.teaching.facts import facts_in, literals_of
from app.teaching.guard import Guard
from app.teaching.working import given_steps, working_of


def run(body: str) -> Trace:
    return run_program(join_program(format_completion(body)))


BODY = """
rows = 6
seats = rows * 7  # in the hall
half = seats / 2
spare = 99 - 1
answer = round(half, 2)
return answer
"""


def test_steps_are_what_is_worked_out() -> None:
    working = working_of(run(BODY))
    assert [step.title for step in working.steps] == ["seats", "half"]
    assert working.ends
    assert working.steps[1].values == {"rows": Fraction(6), "seats": Fraction(42)}
    assert working.steps[1].given == {"rows"}
    assert [step.name for step in given_steps(run(BODY))] == ["rows"]


def test_a_line_that_runs_often_is_one_step_with_its_last_result() -> None:
    working = working_of(run("a = 5\nfor i in range(3):\n    a = a + 2\nreturn a"))
    assert [(step.step.substituted, step.text, step.repeated) for step in working.steps] == [
        ("5", "5", False),
        ("5 + 2", "11", True),
    ]


def test_a_program_that_works_at_its_return_does_not_end_in_a_step() -> None:
    working = working_of(run("a = 3 * 4\nreturn a + 1"))
    assert not working.ends
    assert [step.text for step in working.steps] == ["12"]


def facts(question: str, body: str) -> tuple[list[str], list[str], set[Fraction]]:
    found = facts_in(question, body, run(body))
    used = [f"{fact.quantity.with_thing}: {fact.name}".rstrip(": ") for fact in found.used]
    return used, [fact.quantity.with_thing for fact in found.not_needed], set(found.brought)


def test_facts_are_sorted_by_whether_the_program_has_them() -> None:
    question = (
        "Mia is 9. She has 4 packs of 6 pens and buys half a dozen. 25% are red, 3/4 of it. One is lost."
    )
    body = "packs = 4\npens = packs * 6 + 12 * 0.5\nred = pens * 25 / 100\npart = red * 3 / 4\nreturn part"
    assert facts(question, body) == (
        ["4 packs: packs", "6 pens", "half", "dozen", "25%", "3/4"],
        ["9"],
        {Fraction(100)},
    )


def test_equal_numbers_have_their_own_names() -> None:
    body = "red = 4\nblue = 4\nall = red + blue\nreturn all"
    assert facts("4 hats and 4 caps. How many?", body)[0] == ["4 hats: red", "4 caps: blue"]


def test_nothing_is_called_unneeded_where_the_program_has_a_number_of_unknown_origin() -> None:
    used, not_needed, brought = facts("A film of 2 hours has 17 scenes.", "minutes = 117 + 3\nreturn minutes")
    assert (used, not_needed) == ([], [])
    assert brought == {Fraction(117), Fraction(3)}


def test_the_parts_of_a_mixed_number_make_it_needed() -> None:
    body = "longest = 3 + 7 / 8\nshortest = 2 + 3 / 8\nmore = longest - shortest\nreturn more"
    question = "The longest measures 3 7/8 inches, the shortest 2 3/8 inches. How much longer is it?"
    assert facts(question, body)[:2] == (["3 7/8 inches", "2 3/8 inches"], [])


def test_a_time_is_one_fact() -> None:
    body = "start = 3 * 60 + 15\nend = start + 90\nreturn end"
    question = "A film starts at 3:15 pm and lasts 90 minutes; the bus goes at 8:40 and costs 2 pounds. When?"
    assert facts(question, body)[:2] == (["3:15 pm", "90 minutes"], ["8:40", "2 pounds"])


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("6 throws went in, 1 point each. How many points?", "points = 6\nreturn points"),
        ("11 people, and with Tariq 12. Each has 3 hats. Hats?", "all = (11 + 1) * 3\nreturn all"),
        ("Ben adds the two: 6 and 14.", "all = 6 + 14\nreturn all"),
        ("50 dimes or 40 quarters make a roll. How many coins?", "all = 50 + 40\nreturn all"),
    ],
)
def test_what_may_be_needed_all_the_same_is_not_called_unneeded(question: str, body: str) -> None:
    assert facts(question, body)[1] == []


def test_numbers_in_comments_and_names_are_none_of_the_program() -> None:
    assert literals_of("a_2 = 3 # 4 of them\nb = a_2 * 1_000") == {Fraction(3), Fraction(1000)}


def test_the_guard_hides_the_answer_in_all_its_forms() -> None:
    guard = Guard.of(
        "6 rows of 14 seats. What is half of them? The hall has 9 doors.", run(BODY.replace("7", "14"))
    )
    assert guard.allows("6 rows, 9 doors")
    for text in ("42", "42.0", "forty-two", "-42", "42/1"):
        assert guard.hides(Fraction(42))
        assert not guard.allows(text), text
    third = Guard.of("1 of 3?", run("a = 1 / 3\nreturn a"))
    assert not any(map(third.allows, ("1/3", "a third", "0.3333", "≈ 0.3333")))
    quarter = Guard.of("1 of 4?", run("a = 1 / 4\nreturn a"))
    assert not any(map(quarter.allows, ("1/4", "a quarter", "0.25", "25%", ".25")))


def test_the_guard_lets_no_number_pass_that_nobody_gave() -> None:
    guard = Guard.of("3 bags of 4", run("a = 3 * 4\nb = a + 1\nreturn b"))
    assert guard.allows("12 of each one")
    assert not guard.allows("7 of each one")


def test_an_answer_that_stands_in_the_question_is_not_hidden() -> None:
    guard = Guard.of("Is 7 more than 4, and which is larger?", run("a = max(7, 4)\nreturn a"))
    assert guard.hidden is None
