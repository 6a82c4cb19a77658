"""Other problems like a given one: redrawn, plausible, and shown only where two ways agree."""

from __future__ import annotations

import dataclasses
import re
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curriculum import expand
from app.problem.answers import Answer
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.quantities import quantities
from app.solving import Solution
from app.solving.solution import Verdict
from app.teaching.similar import (
    SimilarProblem,
    agreed,
    drawn_like,
    paired_numbers,
    redrawn,
    similar_problem,
)
from tests.teaching.curriculum_problems import curriculum, solved_problems, verified

QUESTION = (
    "Ann has 1,250 stamps in 5 books. She sells 3 books for $2.50 each and buys 4 pens. How much has she?"
)
PROGRAM = format_completion("money = 3 * 2.5  # 3 books\nleft = money + 0  # what she has\nreturn left")


def words_of(text: str) -> str:
    """The text without its digits."""
    return re.sub(r"[\d.,]*\d", "#", text)


def test_only_numbers_that_pair_off_are_drawn_again() -> None:
    assert [quantity.text for quantity in paired_numbers(QUESTION, PROGRAM)] == ["3", "$2.50"]
    twice = "Ann has 3 cats and 3 dogs. How many legs?"
    assert paired_numbers(twice, "legs = 3 * 4 + 3 * 4\nreturn legs") == ()


def test_a_redrawn_problem_tells_the_same_story_with_other_numbers() -> None:
    found = redrawn(QUESTION, PROGRAM, Random(3))
    assert found is not None
    assert words_of(found.question) == words_of(QUESTION)
    assert found.question.startswith("Ann has 1,250 stamps in 5 books.")
    assert re.search(r"\$\d+\.\d\d each", found.question)
    assert run_program(join_program(found.program)).answer == found.answer
    assert "# 3 books" not in found.program
    assert "# what she has" in found.program


def test_the_same_seed_gives_the_same_problem() -> None:
    assert redrawn(QUESTION, PROGRAM, Random(5)) == redrawn(QUESTION, PROGRAM, Random(5))


def test_redrawn_problems_are_plausible() -> None:
    rng = Random(8)
    found = 0
    for problem in solved_problems(250, seed=41):
        similar = redrawn(problem.question, problem.program, rng)
        if similar is None:
            continue
        found += 1
        old, new = problem.trace.answer, similar.answer
        assert old is not None
        assert old.exact is not None
        assert new.exact is not None
        assert new.exact != old.exact
        assert (new.exact > 0) == (old.exact > 0)
        assert new.exact.denominator == 1 or old.exact.denominator != 1
        assert words_of(similar.question) == words_of(problem.question)
        trace = run_program(join_program(similar.program))
        assert trace.answer == new
        for before, after in zip(problem.trace.steps, trace.steps, strict=True):
            whole = before.value is not None and before.value.exact is not None
            if (
                whole
                and before.value is not None
                and before.value.exact is not None
                and after.value is not None
            ):
                assert after.value.exact is not None
                assert before.value.exact.denominator != 1 or after.value.exact.denominator == 1
                assert before.value.exact < 0 or after.value.exact >= 0
    assert found > 200


def test_where_nothing_pairs_off_there_is_no_similar_problem() -> None:
    assert redrawn("Three cats have how many legs?", "    return 3 * 4", Random(1)) is None
    assert redrawn("How many are 2 of 9?", "    return nothing", Random(1)) is None


def test_a_known_family_is_drawn_again() -> None:
    family = curriculum().families[0]
    asked = expand(family, Random(1)).question

    def draw(rng: Random) -> SimilarProblem:
        problem = expand(family, rng)
        return SimilarProblem(problem.question, format_completion(problem.body), Answer.of(problem.answer))

    found = similar_problem(asked, "", Random(1), family=draw)
    assert found is not None
    assert found.question != asked
    assert run_program(join_program(found.program)).answer == found.answer
    only = SimilarProblem(asked, "", Answer.of(1))
    assert similar_problem(asked, "", Random(1), family=lambda _: only) is None


def test_it_is_shown_only_where_the_text_solved_again_gives_the_same_answer() -> None:
    similar = SimilarProblem("Ann has 3 bags of 5. How many?", "    return 3 * 5", Answer.of(15))

    def solving(body: str, verdict: Verdict = "verified") -> Solution:
        return dataclasses.replace(verified(similar.question, body), verdict=verdict)

    asked: list[str] = []

    def solve(question: str) -> Solution:
        asked.append(question)
        return solving("return 5 * 3")

    assert agreed(similar, solve) == solving("return 5 * 3")
    assert asked == [similar.question]
    assert agreed(similar, lambda _: solving("return 3 + 5")) is None
    assert agreed(similar, lambda _: solving("return 5 * 3", "unsure")) is None


@pytest.mark.parametrize(
    ("text", "most"), [("2 h 40 min", 59), ("5 days", 7), ("11 months", 12), ("30%", 95), ("16 hours", 24)]
)
def test_numbers_with_a_bound_stay_below_it(text: str, most: int) -> None:
    quantity = quantities(text)[-1]
    rng = Random(0)
    assert all(drawn_like(quantity, rng) <= most for _ in range(100))


@given(st.integers(2, 100_000), st.integers(0, 3), st.integers(0, 1000))
def test_a_drawn_number_is_of_the_same_kind(whole: int, decimals: int, seed: int) -> None:
    value = Fraction(whole, 10**decimals)
    (quantity,) = quantities(f"{float(value):.{decimals}f} kites")
    new = drawn_like(quantity, Random(seed))
    assert new > 0
    assert (new * 10**decimals).denominator == 1
    assert new <= 2 * value
    assert value.denominator != 1 or (new.denominator == 1 and new >= 2)
