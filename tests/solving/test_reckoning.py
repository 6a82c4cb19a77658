"""A sum is solved without the models."""

from __future__ import annotations

import pytest

from app.problem.question import Question, left_out_signs
from app.solving import Tutor
from app.solving.reckoning import reckoned_solution
from tests.solving.fakes import QUESTION, FakeEngine, FakeRunner, program


def test_a_sum_is_checked_and_worked_out_step_by_step() -> None:
    solution = reckoned_solution(Question("(3 + 4) * 5"), FakeRunner().run, seed=7)
    assert solution is not None
    assert (str(solution.answer), solution.verdict, solution.probability) == ("35", "verified", 1.0)
    assert solution.chosen is not None
    assert solution.chosen.trace is not None
    assert [step.substituted for step in solution.chosen.trace.steps] == ["3 + 4", "7 * 5"]
    assert [tally.votes for tally in solution.answers] == [1]
    assert solution.seed == 7


@pytest.mark.parametrize(
    ("question", "answer", "steps"),
    [
        ("Round 347 to the nearest ten", "350", ["347 + 5", "352 % 10", "352 - 2"]),
        ("What is the square root of 49?", "7", ["49 ** 0.5"]),
        ("What is the perimeter of a rectangle 5 cm by 3 cm?", "16", ["5 + 3", "2 * 8"]),
        ("What is 1/4 as a percentage?", "25", ["1 / 4", "0.25 * 100"]),
        ("Find the HCF of 12 and 18", "6", ["math.gcd(12, 18)"]),
    ],
)
def test_what_is_asked_in_words_is_reckoned_too(question: str, answer: str, steps: list[str]) -> None:
    solution = reckoned_solution(Question(question), FakeRunner().run, seed=0)
    assert solution is not None
    assert (str(solution.answer), solution.verdict) == (answer, "verified")
    assert solution.chosen is not None
    assert solution.chosen.trace is not None
    assert [step.substituted for step in solution.chosen.trace.steps] == steps


def test_what_was_left_out_of_the_text_is_told() -> None:
    with Tutor(FakeEngine([]), FakeRunner(), verified=True) as tutor:
        assert tutor.solve("3 + 4 🍎").warnings == (left_out_signs(),)


def test_a_story_is_none() -> None:
    assert reckoned_solution(Question(QUESTION), FakeRunner().run, seed=0) is None


def test_the_tutor_asks_no_model_about_a_sum() -> None:
    engine = FakeEngine([program("144 - 12")])
    with Tutor(engine, FakeRunner(), verified=True) as tutor:
        solution = tutor.solve("144 : 12")
    assert (str(solution.answer), solution.verdict, solution.warnings) == ("12", "verified", ())
    assert engine.written == 0


def test_the_tutor_asks_the_models_about_a_story() -> None:
    engine = FakeEngine([program("3 * 4")])
    with Tutor(engine, FakeRunner(), verified=True) as tutor:
        assert str(tutor.solve(QUESTION).answer) == "12"
    assert engine.written > 0
