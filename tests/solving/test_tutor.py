import math
import threading
import time
from collections.abc import Iterator

import pytest

from app.inference import ModelRejected, PromptTooLong
from app.packs.manifest import Calibration
from app.packs.wordings import Wordings
from app.problem.answers import Answer
from app.problem.prompt import format_prompt
from app.problem.question import QuestionProblem
from app.problem.trace import Trace
from app.solving import Cancelled, Candidate, Progress, Solution, SolvingError, SolvingSettings, Tutor
from app.solving.familiarity import runs
from app.solving.precedents import pairs
from tests.solving.fakes import QUESTION, FakeEngine, FakeRunner, Recorder, StuckVerifier, program

ALL = SolvingSettings(candidates=16, early_stop=False)
SURE = Calibration(
    features=("mean_score",), weights=(8.0,), bias=-3.0, verified_at=0.9, unsure_at=0.2, fitted_on="nothing"
)
RIGHT, WRONG = program("3 * 4"), program("3 + 4")


def tutor(
    engine: FakeEngine,
    settings: SolvingSettings = ALL,
    *,
    verified: bool = True,
    calibration: Calibration | None = SURE,
) -> Tutor:
    return Tutor(engine, FakeRunner(), settings, verified=verified, calibration=calibration)


def scores(text: str) -> float:
    return 0.9 if "*" in text else 0.1


def without_times(solution: Solution) -> tuple[object, ...]:
    return (solution.answer, solution.probability, solution.verdict, solution.candidates, solution.answers)


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    yield
    assert not [thread for thread in threading.enumerate() if thread.name == "solving watch"]


def test_the_weighted_vote_beats_the_majority() -> None:
    engine = FakeEngine([RIGHT, WRONG, WRONG, WRONG], scores)
    solution = tutor(engine).solve(QUESTION)
    assert (str(solution.answer), solution.verdict) == ("12", "verified")
    assert [(str(tally.answer), tally.votes) for tally in solution.answers] == [("12", 4), ("7", 12)]
    assert solution.chosen is not None
    assert (solution.chosen.text, solution.chosen.score) == (RIGHT, 0.9)
    assert len(solution.candidates) == ALL.candidates
    assert engine.prompts == {format_prompt(QUESTION)}


def test_what_questions_like_this_one_were_calculated_like_outweighs_the_many() -> None:
    words = Wordings.of("has bags of apples how many does he have".split())
    known = words | Wordings.of(pairs(runs(QUESTION, words), "(* n0 n1)"))
    engine = FakeEngine([RIGHT, WRONG, WRONG, WRONG], lambda text: 0.5)
    solver = Tutor(engine, FakeRunner(), ALL, verified=True, calibration=SURE, wordings=known)
    solution = solver.solve(QUESTION)
    assert str(solution.answer) == "12"
    assert solution.chosen is not None
    assert solution.chosen.score == 0.5  # the verifier's, for it has every precedent


def test_programs_that_leave_out_numbers_or_invent_some_are_outvoted_by_fewer_that_do_not() -> None:
    engine = FakeEngine([RIGHT, *[program("4 + 4")] * 2, *[program("4 + 3 * 5")] * 2], lambda text: 0.5)
    for verified in (True, False):
        found = tutor(engine, verified=verified, calibration=None).solve(QUESTION)
        assert [str(tally.answer) for tally in found.answers] == ["12", "19", "8"]


def test_without_a_verifier_the_most_frequent_answer_wins_and_is_never_verified() -> None:
    engine = FakeEngine([RIGHT, WRONG, WRONG, WRONG], scores)
    solution = tutor(engine, verified=False, calibration=None).solve(QUESTION)
    assert (str(solution.answer), solution.verdict) == ("7", "unsure")
    assert engine.scored == []


def test_equal_programs_are_run_and_scored_once_but_all_vote() -> None:
    lines = ["    a = 3*4\n", "    a = 3 * 4  # threes\n", "    a = 3 * 4\n\n"]
    same = [line + "    return a" for line in lines]
    engine, runner = FakeEngine([*same, WRONG], scores), FakeRunner()
    solution = Tutor(engine, runner, ALL, verified=True, calibration=SURE).solve(QUESTION)
    assert len(runner.sources) == 2
    assert len(engine.scored) == 2
    assert [tally.votes for tally in solution.answers] == [12, 4]
    assert {c.score for c in solution.candidates} == {0.9, 0.1}


def test_of_the_winning_candidates_the_best_scored_is_shown() -> None:
    one, two = program(12, name="twelve"), program("4 * 3", name="product")
    engine = FakeEngine([one, two, WRONG], lambda text: 0.8 if "*" in text else 0.3)
    chosen = tutor(engine).solve(QUESTION).chosen
    assert chosen is not None
    assert chosen.text == two


def test_programs_that_fail_do_not_vote_and_are_not_scored() -> None:
    failing = ["    return 1 / 0", "    import os\n    return os.getpid()", "    retur"]
    no_numbers = ["    return float('nan')", "    return 1e308 * 10.0 * pi"]
    engine = FakeEngine([*failing, *no_numbers, RIGHT, RIGHT, RIGHT], scores)
    solution = tutor(engine).solve(QUESTION)
    assert engine.scored == [RIGHT]
    assert [tally.votes for tally in solution.answers] == [6]
    assert sum(c.answer is None for c in solution.candidates) == 10


def test_a_program_that_was_cut_off_is_not_run() -> None:
    engine, runner = FakeEngine([RIGHT], finish=lambda number: "length"), FakeRunner()
    solution = Tutor(engine, runner, ALL, verified=True).solve(QUESTION)
    assert runner.sources == []
    assert all(c.trace is None for c in solution.candidates)
    assert solution.verdict == "unsolved"


def test_when_nothing_ran_the_problem_is_unsolved_even_if_the_calibration_is_eager() -> None:
    eager = SURE.model_copy(update={"bias": 50.0})
    solution = tutor(FakeEngine(["    return x"]), calibration=eager).solve(QUESTION)
    assert (solution.verdict, solution.answer, solution.chosen) == ("unsolved", None, None)
    assert (solution.probability, solution.answers) == (0.0, ())


def test_a_declined_answer_can_not_be_shown_but_is_listed() -> None:
    solution = tutor(FakeEngine([RIGHT], lambda text: 0.0)).solve(QUESTION)
    assert (solution.verdict, solution.answer, solution.chosen) == ("unsolved", None, None)
    assert [str(tally.answer) for tally in solution.answers] == ["12"]
    assert solution.probability == pytest.approx(1 / (1 + math.exp(3)))


def test_it_stops_when_the_answer_can_no_longer_change() -> None:
    engine = FakeEngine([RIGHT], lambda text: 1.0)
    settings = SolvingSettings(candidates=16, first_wave=4, certain_at=1.0)
    solution = tutor(engine, settings).solve(QUESTION)
    # nine full votes of sixteen: the seven outstanding ones can not catch up; scored at the first wave's end
    assert len(solution.candidates) == 9
    assert solution.answer == Answer.of(12)
    assert engine.open_streams == 0


def test_it_stops_when_it_is_certain() -> None:
    engine = FakeEngine([RIGHT], lambda text: 0.9)
    settings = SolvingSettings(candidates=48, first_wave=8, certain_at=0.98, certain_votes=4)
    assert len(tutor(engine, settings).solve(QUESTION).candidates) == 8
    assert engine.asked == [8]


def test_programs_that_wait_for_the_verifier_count_as_outstanding() -> None:
    leading = [program("4 - 3", name=name) for name in "abcd"]  # scored together, then ahead by four
    behind = [program("3 + 4", name=name) for name in "abcdef"]  # three wait while three more are to come
    engine = FakeEngine([*leading, *behind], lambda text: 1.0)
    settings = SolvingSettings(candidates=10, first_wave=10, score_batch=4, certain_at=1.0)
    assert tutor(engine, settings).solve(QUESTION).answer == Answer.of(7)


def test_it_is_not_certain_while_a_program_waits_for_the_verifier() -> None:
    one, two, three = (program("4 - 3", name=name) for name in "abc")
    others = [program("3 + 4", name=name) for name in "abcd"]
    engine = FakeEngine([one, two, three, others[0], others[1], one, *others[2:]], lambda text: 0.9)
    settings = SolvingSettings(candidates=48, first_wave=8, score_batch=4, certain_at=0.9)
    assert len(tutor(engine, settings).solve(QUESTION).candidates) == 8


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_candidate_whose_number_is_none_has_no_answer(value: float) -> None:
    assert Candidate("", 0.0, Trace((), Answer(None, value))).answer is None


def test_it_is_never_certain_without_a_calibration() -> None:
    engine = FakeEngine([RIGHT], lambda text: 0.3)
    solution = tutor(engine, SolvingSettings(candidates=16, certain_at=0.0), calibration=None).solve(QUESTION)
    assert len(solution.candidates) == 13  # 13 x 0.3 - 0 > 3 outstanding


def test_early_stop_chooses_the_answer_that_all_candidates_would_choose() -> None:
    three = [program(text) for text in ("3 * 4", "3 + 4", "4 - 3")]
    completions = [three[number] for number in (0, 1, 0, 2, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 1)]
    early = SolvingSettings(candidates=16, certain_at=1.0, first_wave=4)
    quick = tutor(FakeEngine(completions), early, calibration=None).solve(QUESTION)
    full = tutor(FakeEngine(completions), calibration=None).solve(QUESTION)
    assert quick.answer == full.answer == Answer.of(12)
    assert len(quick.candidates) < len(full.candidates)


def test_waves_draw_with_different_seeds_and_the_seed_decides_them() -> None:
    engines = [FakeEngine([RIGHT, WRONG]) for _ in range(3)]
    solutions = [tutor(e).solve(QUESTION, seed=s) for e, s in zip(engines, (7, 7, 8), strict=True)]
    assert len(set(engines[0].seeds)) == 2
    assert engines[0].seeds == engines[1].seeds
    assert not set(engines[0].seeds) & set(engines[2].seeds)
    assert without_times(solutions[0]) == without_times(solutions[1])
    assert [s.seed for s in solutions] == [7, 7, 8]


def test_progress_counts_ideas_votes_and_answers() -> None:
    seen = Recorder()
    tutor(FakeEngine([RIGHT, WRONG, "    return x", RIGHT])).solve(QUESTION, on_progress=seen)
    told = [(p.wanted, p.finished, p.ran, p.leading_votes, p.answers) for p in seen.seen]
    assert told[:3] == [(16, 0, 0, 0, 0), (16, 1, 1, 1, 1), (16, 2, 2, 1, 2)]
    assert told[3:5] == [(16, 3, 2, 1, 2), (16, 4, 3, 2, 2)]
    assert told[-1] == (16, 16, 12, 8, 2)
    assert [p.seconds for p in seen.seen] == sorted(p.seconds for p in seen.seen)


@pytest.mark.parametrize("stuck_at", [0, 5, 12])
def test_cancel_ends_a_stuck_engine_and_keeps_what_was_known(stuck_at: int) -> None:
    engine, cancel = FakeEngine([RIGHT], scores, stuck_at=stuck_at), threading.Event()
    threading.Timer(0.1, cancel.set).start()
    with pytest.raises(Cancelled) as stopped:
        tutor(engine).solve(QUESTION, cancel=cancel)
    assert stopped.value.question == QUESTION
    partial = stopped.value.partial
    assert len(partial.candidates) == stuck_at
    assert [tally.votes for tally in partial.answers] == ([stuck_at] if stuck_at else [])
    assert engine.open_streams == 0


def test_cancel_ends_a_stuck_verifier_and_nothing_unscored_is_verified() -> None:
    cancel = threading.Event()
    threading.Timer(0.1, cancel.set).start()
    with pytest.raises(Cancelled) as stopped:
        tutor(StuckVerifier([RIGHT])).solve(QUESTION, cancel=cancel)
    assert stopped.value.partial.verdict == "unsure"
    assert stopped.value.partial.answer == Answer.of(12)


def test_cancel_from_the_progress_callback_stops_after_that_candidate() -> None:
    cancel = threading.Event()

    def stop_at_three(progress: Progress) -> None:
        if progress.finished == 3:
            cancel.set()

    engine = FakeEngine([RIGHT])
    with pytest.raises(Cancelled) as stopped:
        tutor(engine).solve(QUESTION, cancel=cancel, on_progress=stop_at_three)
    assert len(stopped.value.partial.candidates) == 3
    assert engine.scored == []


def test_a_cancel_before_the_start_draws_nothing() -> None:
    engine, cancel = FakeEngine([RIGHT]), threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        tutor(engine).solve(QUESTION, cancel=cancel)
    assert engine.asked == []


def test_after_the_deadline_what_was_written_is_still_scored() -> None:
    engine = FakeEngine([RIGHT], scores, stuck_at=5)
    solution = tutor(engine, SolvingSettings(deadline_s=0.1)).solve(QUESTION)
    assert len(solution.candidates) == 5
    assert (solution.verdict, [c.score for c in solution.candidates]) == ("verified", [0.9] * 5)


def test_a_tutor_can_solve_again_after_a_cancel() -> None:
    engine, cancel = FakeEngine([RIGHT], scores, stuck_at=5), threading.Event()
    cancel.set()
    one = tutor(engine)
    with pytest.raises(Cancelled):
        one.solve(QUESTION, cancel=cancel)
    engine.stuck_at = None
    assert one.solve(QUESTION).verdict == "verified"


@pytest.mark.parametrize("lost_at", [0, 3, 8, 15])
def test_an_engine_lost_once_costs_nothing(lost_at: int) -> None:
    engine = FakeEngine([RIGHT], scores, lost_at=[lost_at])
    solution = tutor(engine).solve(QUESTION)
    assert (solution.verdict, len(solution.candidates)) == ("verified", 16)
    assert engine.open_streams == 0


def test_an_engine_lost_again_is_a_plain_error_with_the_question() -> None:
    engine = FakeEngine([RIGHT], lost_at=[3, 6])
    with pytest.raises(SolvingError, match=r"again and again \(it was killed\).*try it again") as lost:
        tutor(engine).solve(QUESTION)
    assert lost.value.question == QUESTION
    assert tutor(engine).solve(QUESTION).answer == Answer.of(12)


@pytest.mark.parametrize(
    "error", [PromptTooLong(900, 700), ModelRejected("The model file x.gguf is damaged.")], ids=repr
)
def test_other_faults_of_the_engine_keep_their_sentence(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    engine = FakeEngine([RIGHT])
    monkeypatch.setattr(engine, "generate", fail)
    with pytest.raises(SolvingError) as failed:
        tutor(engine).solve(QUESTION)
    assert str(failed.value) == str(error)


def test_a_text_that_is_no_problem_does_not_reach_the_engine() -> None:
    engine = FakeEngine([RIGHT])
    with pytest.raises(QuestionProblem):
        tutor(engine).solve("   ")
    assert engine.asked == []


def test_the_warnings_about_the_question_come_with_the_solution() -> None:
    assert tutor(FakeEngine([RIGHT])).solve("Tom has 3 bags. \U0001f34e How many is it?").warnings


def test_two_threads_wait_for_each_other() -> None:
    busy: list[int] = []

    def note(progress: Progress) -> None:
        busy.append(engine.open_streams)
        time.sleep(0.001)

    engine = FakeEngine([RIGHT], scores)
    one = tutor(engine)
    threads = [threading.Thread(target=lambda: one.solve(QUESTION, on_progress=note)) for _ in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(busy) == 2 * 17
    assert max(busy) == 1


def test_closing_ends_the_processes_and_a_closed_tutor_says_so() -> None:
    engine, runner = FakeEngine([RIGHT]), FakeRunner()
    with Tutor(engine, runner, ALL, verified=True) as one:
        one.solve(QUESTION)
    assert engine.closed
    assert runner.closed
    with pytest.raises(SolvingError, match="closed"):
        one.solve(QUESTION)
