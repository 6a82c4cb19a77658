"""Wrong answers and the slips that give them."""

from __future__ import annotations

import dataclasses
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answers import Answer
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.problem.trace import Trace
from app.teaching.mutants import Slip, misplaced, mutants_of
from app.teaching.slips import MOST_MUTANTS, QUICK_RUN, Diagnosis, diagnose, diagnose_program
from tests.teaching.curriculum_problems import solved_problems, verified

QUESTION = "Tom has 38 apples and 9 pears in 6 bags. He gives 15 apples away. How many apples are left?"
BODY = "apples = 38\ngiven = 15\nleft = apples - given  # they are gone\nreturn left"
SHARED = "There are 84 sweets. Half of them are shared by 7 children. How many does each get?"
SHARED_BODY = "half = 84 / 2\neach = half / 7\nreturn each"
ROPE = "A rope of 3 meters is cut into 20 pieces. How many centimeters long is a piece?"
ROPE_BODY = "rope = 3 * 100  # centimeters\npiece = rope / 20\nreturn piece"


def found(question: str, body: str, answer: Fraction | int | str) -> Diagnosis | None:
    return diagnose(verified(question, body), Answer.of(Fraction(answer)))


@pytest.mark.parametrize(
    ("question", "body", "answer", "slip", "said"),
    [
        (QUESTION, BODY, 53, Slip.OPERATION, "Did you add instead of taking away?"),
        (QUESTION, BODY, -23, Slip.ORDER, "Did you take away the right way round? What do you start with?"),
        (
            QUESTION,
            BODY,
            29,
            Slip.NUMBER,
            "Did you use “9 pears” in the right place? Read again what it counts.",
        ),
        (QUESTION, BODY, 68, Slip.PLACE_VALUE, "Are all the digits in the right place?"),  # 83 - 15
        (QUESTION, BODY, 230, Slip.PLACE_VALUE, "Are all the digits in the right place?"),
        (SHARED, SHARED_BODY, 12, Slip.HALF, "Did you forget to halve?"),
        (SHARED, SHARED_BODY, 42, Slip.LEFT_OUT, "Is there one more step? Look again at what is asked."),
        (ROPE, ROPE_BODY, "3/20", Slip.UNITS, "Do all your numbers have the same unit?"),
        (ROPE, ROPE_BODY, 6000, Slip.OPERATION, "Did you multiply instead of dividing?"),
    ],
)
def test_a_slip_is_named(question: str, body: str, answer: int | str, slip: Slip, said: str) -> None:
    diagnosis = found(question, body, answer)
    assert diagnosis is not None
    assert diagnosis.slip is slip
    assert diagnosis.question.startswith(said)


def test_nothing_is_said_of_the_right_answer_and_of_one_that_nothing_explains() -> None:
    assert found(QUESTION, BODY, 23) is None
    assert found(QUESTION, BODY, 1000) is None


def test_nothing_is_said_where_slips_of_different_kinds_fit() -> None:
    question = "Ann has 7 cards and wins 3. How many cards has she?"
    assert found(question, "cards = 7 + 3\nreturn cards", 21) == Diagnosis(
        Slip.OPERATION, "Did you multiply instead of adding?"
    )
    assert found(
        "Ann has 2 cards, wins 2 and sells 4. How many has she had?", "cards = 2 + 2\nreturn cards", 6
    ) == (Diagnosis(Slip.NUMBER, "Did you use “4” in the right place? Read again what it counts."))
    assert found(QUESTION, BODY, 32) is None  # 38 - 6, and 23 with its digits changed over
    both = "Ann has 9 cards, gives 3 away and has 15 stamps. How many cards are left?"
    assert found(both, "cards = 9 - 3\nreturn cards", 12) is None  # 9 + 3, and 15 - 3


def test_two_slips_of_one_kind_are_asked_about_in_general() -> None:
    body = "a = 10 + 6\nb = a + 6\nreturn b"  # either plus may have been a minus
    assert found("Ann has 10, gets 6 and again 6. How many?", body, 10) == Diagnosis(
        Slip.OPERATION, "Did you take away instead of adding?"
    )


def test_where_the_tutor_is_not_sure_nothing_is_said() -> None:
    unsure = dataclasses.replace(verified(QUESTION, BODY), verdict="unsure")
    assert diagnose(unsure, Answer.of(53)) is None


def test_a_program_that_a_slip_may_make_endless_is_left_alone() -> None:
    body = "a = 1\nwhile a < 50:\n    a = a * 2\nreturn a"
    assert list(mutants_of(body, "1 is doubled until it is 50. What comes out?")) == []
    assert found("1 is doubled until it is 50. What comes out?", body, 640) == Diagnosis(
        Slip.PLACE_VALUE, "Are all the digits in the right place?"
    )


def test_what_is_named_would_give_the_child_s_answer_and_the_programs_run_are_bounded() -> None:
    rng = Random(4)
    runs = named = tried = 0

    def counted(program: str) -> Trace:
        nonlocal runs
        runs += 1
        return QUICK_RUN(program)

    for problem in solved_problems(120, seed=31):
        program = join_program(problem.program)
        mutants = list(mutants_of(program, problem.question))
        for mutant in rng.sample(mutants, min(2, len(mutants))):
            answer = run_program(mutant.program).answer
            if answer is None or answer == problem.trace.answer:
                continue
            diagnosis = diagnose_program(problem.question, program, problem.trace, answer, counted)
            tried += 1
            named += diagnosis is not None
            kinds = {
                other.slip
                for other in mutants
                if run_program(other.program).answer == answer and diagnosis is not None
            }
            assert diagnosis is None or diagnosis.slip in kinds | {Slip.LEFT_OUT, Slip.PLACE_VALUE}
    assert named > tried / 2
    assert runs <= tried * MOST_MUTANTS


@given(st.integers(-10_000, 10_000), st.integers(0, 3))
def test_misplaced_digits_keep_their_number_of_digits_or_move_by_one_place(whole: int, decimals: int) -> None:
    answer = Fraction(whole, 10**decimals)
    for value in misplaced(answer):
        tenfold = value in (answer * 10, answer / 10)
        assert tenfold or sorted(str(value)) == sorted(str(answer))


@given(st.text(max_size=200), st.text(max_size=100))
def test_any_text_has_mutants_or_none(program: str, question: str) -> None:
    for mutant in mutants_of(program, question):
        assert mutant.question
