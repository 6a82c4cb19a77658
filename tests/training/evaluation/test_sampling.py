import json

import pytest

from app.inference import Reading, Sampling
from app.inference.reading import RELATIONS, ROLES
from app.problem.answers import Answer
from app.problem.prompt import format_prompt
from app.solving.relations import LEAST, WEIGHT
from tests.solving.fakes import QUESTION, FakeEngine, FakeRunner, program
from training.evaluation.data import Item, seed_of
from training.evaluation.sampling import Attempts, sample_attempts

ITEM = Item(QUESTION, Answer.of(12))


def test_candidates_are_run_compared_and_scored() -> None:
    engine = FakeEngine(
        [program("3 * 4"), program("3 + 4"), program("1 / 0")], lambda text: 0.9 if "*" in text else 0.2
    )
    found = sample_attempts(ITEM, 3, Sampling(seed=5), engine, FakeRunner(), scored=True)
    assert [attempt.right for attempt in found.attempts] == [True, False, False]
    assert [attempt.score for attempt in found.attempts] == [0.9, 0.2, None]
    assert [attempt.answer for attempt in found.attempts] == [Answer.of(12), Answer.of(7), None]
    assert found.attempts[2].error is not None
    assert "ZeroDivisionError" in found.attempts[2].error
    assert engine.prompts == {format_prompt(QUESTION)}
    assert engine.seeds == [seed_of(5, ITEM)]


def test_equal_programs_are_scored_once_and_all_have_the_score() -> None:
    engine = FakeEngine([program("3 * 4"), program("3 * 4", reason="bags of apples")], lambda text: 0.7)
    found = sample_attempts(ITEM, 4, Sampling(), engine, FakeRunner(), scored=True)
    assert len(engine.scored) == 1
    assert [attempt.score for attempt in found.attempts] == [0.7] * 4


def test_without_a_verifier_nothing_is_scored() -> None:
    engine = FakeEngine([program("3 * 4")])
    found = sample_attempts(ITEM, 2, Sampling(), engine, FakeRunner(), scored=False)
    assert engine.scored == []
    assert [vote.score for vote in found.votes()] == [1.0, 1.0]


def test_a_candidate_that_was_cut_off_is_wrong_and_not_run() -> None:
    engine, runner = FakeEngine([program("3 * 4")], finish=lambda number: "length"), FakeRunner()
    found = sample_attempts(ITEM, 1, Sampling(), engine, runner, scored=True)
    assert runner.sources == []
    assert not found.attempts[0].right
    assert found.votes() == []


def test_a_question_that_the_app_refuses_has_no_candidates() -> None:
    engine = FakeEngine([program("1")])
    found = sample_attempts(
        Item("Hello there", Answer.of(1)), 4, Sampling(), engine, FakeRunner(), scored=True
    )
    assert found.attempts == ()
    assert found.refused is not None
    assert engine.asked == []


def test_a_vote_weighs_less_that_relates_the_numbers_otherwise_than_they_are_read() -> None:
    engine = FakeEngine([program("3 * 4"), program("3 + 4")])
    found = sample_attempts(ITEM, 2, Sampling(), engine, FakeRunner(), scored=False)
    product = [0.0 if kind == "product" else -9.0 for kind in RELATIONS]
    reading = Reading([[0.0] * len(ROLES)] * 2, [[product] * 2] * 2)
    without, read = found.weighed(QUESTION, None).votes(), found.weighed(QUESTION, None, reading)
    assert read.reading == reading
    assert read.votes()[0].score == without[0].score
    assert read.votes()[1].score == pytest.approx(without[1].score * LEAST**WEIGHT)


def test_attempts_survive_being_written_and_read() -> None:
    engine = FakeEngine([program("1 / 3"), program("1 / 0")], lambda text: 0.25)
    found = sample_attempts(ITEM, 2, Sampling(), engine, FakeRunner(), scored=True)
    assert Attempts.from_json(json.loads(json.dumps(found.to_json()))) == found
