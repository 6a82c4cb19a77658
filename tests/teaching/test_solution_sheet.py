"""A solved problem as it is printed."""

from __future__ import annotations

from app.teaching.sheets import Drawing, Text
from app.teaching.solution_sheet import solution_sheet
from app.teaching.words import explain
from tests.teaching.curriculum_problems import verified

QUESTION = "Tom has 3 bags of 4 apples. He eats 5 apples. How many apples are left?"
BODY = """
bags = 3  # in the text
per_bag = 4
apples = bags * per_bag
left = apples - 5  # he eats some
return left
"""


def test_it_has_the_problem_the_facts_the_steps_and_the_answer() -> None:
    sheet = solution_sheet(QUESTION, explain(verified(QUESTION, BODY)))
    (section,) = sheet.sections
    blocks = [block for group in section.groups for block in group.blocks]
    texts = [block.text for block in blocks if isinstance(block, Text)]
    assert texts[1] == QUESTION
    for expected in (
        "3  bags – in the text",
        "3 × 4 = 12 apples",
        "He eats some.",
        "12 − 5 = 7 left",
        "We think the answer is 7 left",
    ):
        assert expected in texts
    assert sum(isinstance(block, Drawing) for block in blocks) == 2
    assert texts.index("12 − 5 = 7 left") > texts.index("3 × 4 = 12 apples")
