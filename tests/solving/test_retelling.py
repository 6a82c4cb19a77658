"""Stories told with other numbers, and what their candidates say of the story that was asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.inference import EngineLost, Generated, Sampling
from app.packs.manifest import Calibration
from app.problem.quantities import quantities
from app.solving import Solution, SolvingSettings, Tutor
from app.solving.confidence import RETOLD
from app.solving.retelling import MEANINGFUL, answers_retold, retell
from tests.solving.fakes import FakeEngine, FakeRunner, Recorder, program

QUESTION = "Sam has 13 bags of 48 beads. He loses 5 beads. How many beads does he have?"
RIGHT = 13 * 48 - 5
SETTINGS = SolvingSettings(candidates=4, first_wave=4, early_stop=False)


class Reader(FakeEngine):
    """Writes what `read` makes of the prompt's numbers; `lost_at` as in FakeEngine, of all calls."""

    def __init__(self, read: Callable[[list[str]], str], lost_at: Iterable[int] = ()) -> None:
        super().__init__([""], lambda text: 0.9, lost_at=lost_at)
        self.read = read

    def generate(self, prompt: str, count: int, sampling: Sampling) -> Generator[Generated]:
        self.completions = [program(self.read(re.findall(r"\d+", prompt.split("How many")[0])))]
        return super().generate(prompt, count, sampling)


def careful(numbers: list[str]) -> str:
    return f"{numbers[0]} * {numbers[1]} - {numbers[2]}"


def easily_confused(numbers: list[str]) -> str:
    """Right of the story as it was asked, and of no other."""
    return careful(numbers) if numbers == ["13", "48", "5"] else f"{numbers[0]} + {numbers[1]}"


def calibration(feature: str) -> Calibration:
    return Calibration(
        features=(feature,), weights=(8.0,), bias=-3.0, verified_at=0.9, unsure_at=0.2, fitted_on="nothing"
    )


def solve(engine: FakeEngine, feature: str = RETOLD, settings: SolvingSettings = SETTINGS) -> Solution:
    return Tutor(engine, FakeRunner(), settings, verified=True, calibration=calibration(feature)).solve(
        QUESTION
    )


@given(st.lists(st.integers(3, 5000), min_size=1, max_size=4), st.integers(0, 1000))
def test_a_retold_story_has_other_numbers_in_the_same_order(values: list[int], seed: int) -> None:
    question = " and ".join(f"{value} beads" for value in values) + ". How many beads?"
    retold = retell(question, Random(seed))
    if retold is None:
        return
    before = [quantity.value for quantity in quantities(question)]
    after = [quantity.value for quantity in quantities(retold.question)]
    assert [retold.back.get(value, value) for value in after] == before
    assert [after.index(value) for value in sorted(after)] == [
        before.index(value) for value in sorted(before)
    ]
    assert not set(retold.back) & (set(before) | MEANINGFUL)


@given(st.integers(0, 1000))
def test_a_program_for_the_retold_story_is_put_back(seed: int) -> None:
    retold = retell(QUESTION, Random(seed))
    assert retold is not None
    numbers = re.findall(r"\d+", retold.question)
    assert retold.put_back(program(careful(numbers))) == program("13 * 48 - 5")


@pytest.mark.parametrize(
    "question",
    [
        "A bus leaves at 9:15 and arrives at 11:40. How long is the trip?",
        "What is 25% of 100?",
        "Lea ate 3/8 of a pizza. What part is left?",
        "Tom has two cats and 7 dogs. How many pets?",
        "Five and 5 are how many?",
        "How many is 1 and 2?",
    ],
)
def test_numbers_that_mean_something_stay(question: str) -> None:
    assert retell(question, Random(1)) is None


def test_money_keeps_its_cents_and_large_numbers_their_size() -> None:
    retold = retell("A book costs $14.50. 3,200 are sold. How much is paid?", Random(4))
    assert retold is not None
    price, sold = (quantity.value for quantity in quantities(retold.question))
    assert re.search(r"\$\d+\.\d\d\. ", retold.question)
    assert price.denominator <= 10
    assert Fraction(2240) <= sold <= Fraction(4160)


def test_what_reads_the_numbers_alike_confirms_the_answer() -> None:
    engine = Reader(careful)
    solution = solve(engine)
    assert (str(solution.answer), solution.verdict) == (str(RIGHT), "verified")
    assert engine.asked == [8, 8, 4]
    assert len(engine.prompts) == 3
    assert len(solution.candidates) == 4  # the others have no vote


def test_what_reads_other_numbers_otherwise_is_not_shown_as_checked() -> None:
    solution = solve(Reader(easily_confused))
    assert [tally.votes for tally in solution.answers] == [4]
    assert solution.verdict == "unsolved"


def test_nothing_is_retold_for_a_calibration_that_does_not_ask_for_it() -> None:
    engine = Reader(careful)
    solve(engine, "agreement")
    assert engine.asked == [4]


def test_no_stories_may_be_wanted() -> None:
    engine = Reader(careful)
    solve(engine, settings=SolvingSettings(candidates=4, retold_stories=0))
    assert engine.asked[0] == 4
    with pytest.raises(ValueError, match="retold_stories"):
        SolvingSettings(retold_stories=-1)


def test_a_lost_engine_begins_the_retelling_again() -> None:
    engine = Reader(careful, lost_at=[9])
    solution = solve(engine)
    assert engine.asked == [8, 8, 8, 8, 4]
    assert solution.verdict == "verified"


def test_the_same_seed_retells_the_same_stories() -> None:
    first, second = Reader(careful), Reader(careful)
    assert solve(first).probability == solve(second).probability
    assert first.prompts == second.prompts
    assert first.seeds == second.seeds


def test_progress_counts_the_candidates_that_vote() -> None:
    recorder = Recorder()
    found = Tutor(Reader(careful), FakeRunner(), SETTINGS, verified=True, calibration=calibration(RETOLD))
    found.solve(QUESTION, on_progress=recorder)
    assert max(progress.finished for progress in recorder.seen) == 4


def test_a_candidate_without_an_answer_confirms_nothing_and_an_engine_that_is_lost_is_told() -> None:
    failing = FakeEngine(["    return 1 / 0"], finish=lambda number: "stop" if number % 2 else "length")
    answers = list(answers_retold(QUESTION, 1, 4, Sampling(), failing.generate, FakeRunner().run))
    assert answers == [None] * 4
    lost = FakeEngine(["    return 1"], lost_at=[0])
    with pytest.raises(EngineLost):
        list(answers_retold(QUESTION, 1, 4, Sampling(), lost.generate, FakeRunner().run))
    assert lost.open_streams == 0
