"""Problems with other numbers for a worksheet: none that was not agreed upon."""

from __future__ import annotations

import re
from fractions import Fraction
from random import Random

import pytest

from app.problem.answers import Answer
from app.problem.question import QuestionProblem
from app.solving.errors import Cancelled
from app.solving.solution import Solution
from app.teaching.similar import NumberRange, SimilarProblem
from app.teaching.variants import MOST_PROBLEMS, Variants, agrees
from tests.teaching.curriculum_problems import verified
from tests.teaching.test_worksheets import BAGS, NOTHING_TO_PAIR, PAGES

TWELVE = Answer.of(Fraction(12))


def no_family(_new: SimilarProblem) -> bool:
    return False


def all_of(variants: Variants, asked: list[str] | None = None) -> list[SimilarProblem]:
    """What is found where everything is agreed upon."""

    def yes(new: SimilarProblem) -> bool:
        if asked is not None:
            asked.append(new.question)
        return True

    while variants.step(yes):
        pass
    return variants.found


def solves_bags(question: str) -> Solution:
    """The tutor, as it solves the new text from scratch."""
    bags, each = re.findall(r"\d+", question)
    return verified(question, f"bags = {bags}\neach = {each}\nreturn bags * each")


def adds_bags(question: str) -> Solution:
    bags, each = re.findall(r"\d+", question)
    return verified(question, f"bags = {bags}\neach = {each}\nreturn bags + each")


@pytest.mark.parametrize("numbers", [None, NumberRange(2, 9), NumberRange(20, 60)])
def test_what_is_found_differs_and_lies_in_the_range(numbers: NumberRange | None) -> None:
    found = all_of(Variants([BAGS], 8, Random(3), numbers))
    assert len({new.question for new in found} - {BAGS.question}) == 8
    for new in found:
        bags, each = map(int, re.findall(r"\d+", new.question))
        assert new.answer.exact == bags * each
        if numbers is not None:
            assert numbers.lowest <= min(bags, each)
            assert max(bags, each) <= numbers.highest


def test_the_stories_come_in_turn_and_the_same_choices_give_the_same_problems() -> None:
    found = all_of(Variants([PAGES, BAGS], 4, Random(9)))
    assert ["pages" in new.question for new in found] == [True, False, True, False]
    assert all_of(Variants([PAGES, BAGS], 4, Random(9))) == found
    assert all_of(Variants([PAGES, BAGS], 4, Random(8))) != found


def test_there_are_fewer_where_no_others_can_be_made() -> None:
    assert all_of(Variants([NOTHING_TO_PAIR], 5, Random(1))) == []
    assert all_of(Variants([], 5, Random(1))) == []
    assert len(all_of(Variants([BAGS], 60, Random(1), NumberRange(2, 4)))) < 10
    assert len(all_of(Variants([BAGS], 99, Random(1), NumberRange(2, 99)))) == MOST_PROBLEMS


def test_only_what_the_tutor_finds_again_from_the_text_is_kept() -> None:
    variants = Variants([BAGS], 5, Random(2))
    while variants.step(lambda new: agrees(new, no_family, solves_bags)):
        pass
    assert (len(variants.found), variants.refused) == (5, 0)


def test_a_story_that_is_refused_again_and_again_is_left_out_and_the_others_go_on() -> None:
    variants = Variants([BAGS, PAGES], 6, Random(2))
    while variants.step(lambda new: "pages" in new.question):
        pass
    assert len(variants.found) == 6
    assert all("pages" in new.question for new in variants.found)
    assert variants.refused == 3

    def another(question: str) -> Solution:
        return verified(question, "return 10**9")

    nothing = Variants([BAGS, PAGES], 6, Random(2))
    while nothing.step(lambda new: agrees(new, no_family, another)):
        pass
    assert (nothing.found, nothing.refused) == ([], 6)


def test_another_answer_an_unsure_one_and_a_text_that_is_not_taken_do_not_agree() -> None:
    new = SimilarProblem(BAGS.question, "bags = 3\neach = 4\nreturn bags * each", TWELVE)

    def not_taken(question: str) -> Solution:
        raise QuestionProblem("Too long.")

    assert agrees(new, no_family, solves_bags)
    assert not agrees(new, no_family, adds_bags)
    assert not agrees(new, no_family, not_taken)
    assert not agrees(new, no_family, lambda question: Solution.from_json(_unsure(question)))


def _unsure(question: str) -> dict[str, object]:
    return solves_bags(question).to_json() | {"verdict": "unsure"}


def test_a_known_family_needs_no_tutor() -> None:
    new = SimilarProblem(BAGS.question, "return 12", TWELVE)

    def no_tutor(_question: str) -> Solution:
        pytest.fail("the family's program was enough")

    assert agrees(new, lambda asked: asked is new, no_tutor)


def test_work_that_was_broken_off_goes_on_with_the_same_problem() -> None:
    def broken_off(new: SimilarProblem) -> bool:
        asked.append(new.question)
        raise Cancelled(new.question, BAGS)

    asked: list[str] = []
    variants = Variants([BAGS], 3, Random(4))
    variants.step(lambda new: True)
    with pytest.raises(Cancelled):
        variants.step(broken_off)
    assert len(variants.found) == 1
    asked_again: list[str] = []
    assert all_of(variants, asked_again) == all_of(Variants([BAGS], 3, Random(4)))
    assert asked_again[0] == asked[0]
