"""A tutor whose reader says how the numbers of the question stand to each other."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest

from app.inference import Cancelled as EngineCancelled
from app.inference import EngineLost, InferenceError, ModelRejected, PromptTooLong, Reading
from app.packs.manifest import Calibration
from app.solving import Cancelled, Solution, SolvingError, SolvingSettings, Tutor
from tests.solving.fakes import QUESTION, FakeEngine, FakeRunner, program
from tests.solving.reading import FakeReader

ALL = SolvingSettings(candidates=16, early_stop=False)
RIGHT, WRONG = program("3 * 4"), program("3 + 4")
ON_RELATED = Calibration(
    features=("related",), weights=(2.0,), bias=5.0, verified_at=0.9, unsure_at=0.2, fitted_on="nothing"
)


def tutor(
    engine: FakeEngine,
    reader: FakeReader | None,
    settings: SolvingSettings = ALL,
    *,
    verified: bool = True,
    calibration: Calibration | None = None,
) -> Tutor:
    return Tutor(engine, FakeRunner(), settings, verified=verified, calibration=calibration, reader=reader)


def answers(solution: Solution) -> list[str]:
    return [str(tally.answer) for tally in solution.answers]


@pytest.mark.parametrize("verified", [True, False])
@pytest.mark.parametrize(("preferred", "other"), [(RIGHT, WRONG), (WRONG, RIGHT)])
def test_the_program_that_relates_the_numbers_as_read_beats_three_that_do_not(
    preferred: str, other: str, verified: bool
) -> None:
    engine = FakeEngine([other, preferred, other, other])
    chosen = tutor(engine, FakeReader(preferred), verified=verified).solve(QUESTION).chosen
    assert chosen is not None
    assert chosen.text == preferred


def test_the_question_is_read_once_with_the_ends_of_its_numbers() -> None:
    reader = FakeReader(RIGHT)
    tutor(FakeEngine([RIGHT, WRONG]), reader).solve(f"  {QUESTION}\n")
    assert reader.asked == [(QUESTION, [len("Tom has 3"), len("Tom has 3 bags of 4")])]


def test_without_a_reader_the_majority_wins() -> None:
    assert answers(tutor(FakeEngine([RIGHT, WRONG, WRONG, WRONG]), None).solve(QUESTION)) == ["7", "12"]


def test_how_the_shown_program_relates_the_numbers_is_evidence() -> None:
    def solve(reader: FakeReader) -> Solution:
        return tutor(FakeEngine([RIGHT]), reader, calibration=ON_RELATED).solve(QUESTION)

    assert solve(FakeReader(RIGHT)).verdict == "verified"
    assert solve(FakeReader(WRONG)).verdict == "unsolved"


def test_it_is_only_certain_early_of_what_relates_the_numbers_as_read() -> None:
    settings = SolvingSettings(candidates=48, first_wave=8)

    def drawn(reader: FakeReader) -> int:
        solver = tutor(FakeEngine([RIGHT]), reader, settings, calibration=ON_RELATED)
        return len(solver.solve(QUESTION).candidates)

    assert drawn(FakeReader(RIGHT)) == 8
    assert drawn(FakeReader(WRONG)) > 8


@pytest.mark.parametrize("retries", [1, 3])
def test_an_engine_lost_while_reading_is_tried_again(retries: int) -> None:
    engine = FakeEngine([RIGHT, WRONG, WRONG, WRONG])
    reader = FakeReader(RIGHT, [EngineLost("it was killed")] * retries)
    settings = SolvingSettings(candidates=16, early_stop=False, engine_retries=retries)
    assert answers(tutor(engine, reader, settings).solve(QUESTION))[0] == "12"
    assert len(reader.asked) == retries + 1


@pytest.mark.parametrize("retries", [0, 1, 3])
def test_an_engine_lost_again_while_reading_is_a_plain_error_with_the_question(retries: int) -> None:
    engine = FakeEngine([RIGHT])
    reader = FakeReader(RIGHT, [EngineLost("it was killed")] * (retries + 1))
    solver = tutor(engine, reader, SolvingSettings(engine_retries=retries))
    with pytest.raises(SolvingError, match=r"again and again \(it was killed\).*try it again") as lost:
        solver.solve(QUESTION)
    assert lost.value.question == QUESTION
    assert engine.asked == []
    assert answers(solver.solve(QUESTION)) == ["12"]


def test_a_question_too_long_for_the_reader_is_solved_without_a_reading() -> None:
    engine = FakeEngine([RIGHT, WRONG, WRONG, WRONG])
    reader = FakeReader(RIGHT, [PromptTooLong(900, 512)])
    assert answers(tutor(engine, reader).solve(QUESTION)) == ["7", "12"]
    assert len(reader.asked) == 1


def test_other_faults_of_the_reader_keep_their_sentence() -> None:
    error = ModelRejected("The model file x.gguf is damaged.")
    with pytest.raises(SolvingError) as failed:
        tutor(FakeEngine([RIGHT]), FakeReader(RIGHT, [error])).solve(QUESTION)
    assert str(failed.value) == str(error)
    assert failed.value.question == QUESTION


class Stopping(FakeReader):
    """The person stops the work while it reads."""

    def __init__(self, cancel: threading.Event, error: InferenceError) -> None:
        super().__init__(RIGHT, [error])
        self.cancel = cancel

    def read(self, question: str, ends: Sequence[int]) -> Reading:
        self.cancel.set()
        return super().read(question, ends)


@pytest.mark.parametrize("error", [EngineCancelled(), EngineLost("it was silent when it had to stop")])
def test_stop_while_it_reads_ends_the_work_and_draws_nothing(error: InferenceError) -> None:
    engine, cancel = FakeEngine([RIGHT]), threading.Event()
    reader = Stopping(cancel, error)
    with pytest.raises(Cancelled) as stopped:
        tutor(engine, reader).solve(QUESTION, cancel=cancel)
    assert (stopped.value.question, stopped.value.partial.candidates) == (QUESTION, ())
    assert len(reader.asked) == 1
    assert engine.asked == []
