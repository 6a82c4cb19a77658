"""Loops, lists, functions and whole parts as hints and steps tell them: without a sign of Python."""

from __future__ import annotations

import re

from app.teaching.step_cards import cards_of
from tests.teaching.curriculum_problems import solved_problems
from tests.teaching.test_hints import ladder, small_ladder, texts_of


def test_a_loop_begins_with_no_rung_of_its_own_and_ends_with_every_sum() -> None:
    body = (
        "saved = 0\nweekly = 3\nfor week in range(3):\n    saved = saved + weekly\n    weekly = weekly + 2\n"
    )
    *_, first, whole = small_ladder(
        "Ann saves 3, then 2 more each of 3 weeks. How many?", f"{body}return saved"
    )
    assert (first.number, first.lines) == (
        4,
        (
            "saved: 0",
            "weekly: 3",
            "First find: saved.",
            "0 + 3 = ?",
            "Add 0 and 3.",
            "Do this again and again, as long as the problem says.",
        ),
    )
    assert whole.lines[2] == "saved: 0 + 3 = 3; 3 + 5 = 8; 8 + 7 = 15"


def test_of_a_long_loop_the_first_and_the_last_sum_are_told() -> None:
    *_, whole = small_ladder(body="a = 0\nfor day in range(9):\n    a = a + 2\nreturn a")
    assert whole.lines[1] == "a: 0 + 2 = 2; 2 + 2 = 4; 4 + 2 = 6; …; 16 + 2 = 18"


def test_lists_and_functions_are_told_in_words() -> None:
    body = "scores = [4, 9, 2]\nbest = max(scores)\nrest = sum(scores) - best\nreturn rest"
    *_, first, second, whole = small_ladder("The scores are 4, 9 and 2. How many without the best?", body)
    assert first.lines == ("scores: 4, 9, 2", "First find: best.", "the largest of 4, 9, 2 = ?")
    assert second.lines[-1] == "(4 + 9 + 2) − 9 = ?"
    assert whole.lines[0] == "scores: 4, 9, 2"


def test_a_division_that_does_not_come_out_says_so() -> None:
    body = "bags = 17 // 5\nleft = bags * 2\nreturn left"
    *_, first, second, whole = small_ladder("17 figs, 5 in a bag, 2 bows a bag. How many bows?", body)
    assert first.lines[1:] == (
        "17 ÷ 5 = ?",
        "Divide 17 by 5.",
        "Only the whole part counts; what is left over is dropped.",
    )
    assert second.lines[0] == whole.lines[0] == "bags: 17 ÷ 5 = 3 (the whole part)"


CODE = re.compile(r"\w\(|[][{}*]|//|\^ 0|\b(?:range|lambda|math\.)\b")


def test_no_line_of_any_problem_has_code_in_it() -> None:
    for problem in solved_problems(600, seed=13):
        cards = cards_of(problem.trace)
        told = [text for rung in ladder(problem) for text in texts_of(rung)]
        told += [text for card in cards for text in (card.sentence, card.expression, card.result)]
        assert not [text for text in told if CODE.search(text)], problem
