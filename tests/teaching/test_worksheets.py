"""Worksheets: the problems on them, and keys that are right."""

from __future__ import annotations

import re
from random import Random

from app.problem.answers import parse_answer, same_answer
from app.teaching.marking import marking_guide
from app.teaching.sheets import Room, Text
from app.teaching.slips import diagnose
from app.teaching.variants import Variants
from app.teaching.worksheets import as_they_are, with_other_numbers, worksheet
from tests.teaching.curriculum_problems import verified

PAGES = verified(
    "Ava reads 12 pages every day for 7 days. Her book has 100 pages. How many pages are left?",
    "read = 12 * 7  # every day the same\nleft = 100 - read\nreturn left",
)
BAGS = verified(
    "Tom has 3 bags of 4 apples. How many apples does he have?",
    "bags = 3\napples_per_bag = 4\napples = bags * apples_per_bag\nreturn apples",
)
NOTHING_TO_PAIR = verified("Tom has two dogs. How many legs?", "legs = 2 * 4\nreturn legs")


def test_approved_problems_come_as_they_are_with_their_key() -> None:
    first, second = as_they_are([PAGES, BAGS])
    assert first.question == PAGES.question
    assert first.answer == "16 left"
    assert first.steps == ("read: 12 × 7 = 84", "left: 100 − 84 = 16")
    assert second.answer == "12 apples"


def test_the_marking_guide_asks_what_the_check_would_ask() -> None:
    (problem,) = as_they_are([PAGES])
    assert problem.guide
    assert any(wrong.question == "Did you add instead of taking away?" for wrong in problem.guide)
    for wrong in problem.guide:
        answer = parse_answer(wrong.answer)
        assert answer is not None
        assert PAGES.answer is not None
        assert not same_answer(answer, PAGES.answer)
        diagnosis = diagnose(PAGES, answer)
        assert diagnosis is not None
        assert diagnosis.question == wrong.question


def test_a_program_with_a_loop_has_no_guide() -> None:
    body = "n = 0\nwhile n < 5:\n    n = n + 1\nreturn n"
    solution = verified("Count to 5.", body)
    assert solution.chosen is not None
    assert solution.chosen.trace is not None
    assert marking_guide(solution.question, body, solution.chosen.trace) == ()


def test_new_problems_have_keys_of_their_own() -> None:
    variants = Variants([BAGS], 8, Random(3))
    while variants.step(lambda new: True):
        pass
    problems = with_other_numbers(variants.found)
    assert len(problems) == 8
    for problem in problems:
        bags, each = map(int, re.findall(r"\d+", problem.question))
        assert problem.answer == f"{bags * each} apples"


def test_the_key_stands_on_pages_of_its_own_and_no_answer_before_it() -> None:
    sheet = worksheet("Week 1", as_they_are([PAGES, BAGS]))
    asked, key = sheet.sections
    told = [block.text for group in asked.groups for block in group.blocks if isinstance(block, Text)]
    assert told == ["Week 1", PAGES.question, BAGS.question]
    assert sum(isinstance(block, Room) for group in asked.groups for block in group.blocks) == 2
    answers = [block.text for group in key.groups for block in group.blocks if isinstance(block, Text)]
    assert "16 left" in answers
    assert "left: 100 − 84 = 16" in answers
