"""Every family of the app gives good problems, and the interpreter agrees with the engine."""

import re
from random import Random

import pytest

from app.curriculum import Curriculum, Problem, expand
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program

DRAWS = 2


@pytest.fixture(scope="module")
def problems(curriculum: Curriculum) -> list[Problem]:
    """Some of every family."""
    return [
        expand(family, Random(f"{family.id} {n}")) for family in curriculum.families for n in range(DRAWS)
    ]


def test_every_family_expands(curriculum: Curriculum, problems: list[Problem]) -> None:
    assert len(problems) == DRAWS * len(curriculum.families)
    assert len({problem.question for problem in problems}) > 0.95 * len(problems)


def test_the_interpreter_gives_the_same_answers(problems: list[Problem]) -> None:
    """The closures that check a problem and the interpreter are two readings of one program."""
    for problem in problems[::DRAWS]:
        for body in (problem.body, *problem.alternatives):
            trace = run_program(join_program(format_completion(body)))
            assert trace.error is None, f"{problem.family}: {trace.error}\n{body}"
            assert trace.answer is not None
            assert trace.answer.exact == problem.answer, f"{problem.family}\n{body}"


def test_questions_read_well(problems: list[Problem]) -> None:
    for problem in problems:
        question = problem.question
        assert not re.search(r"[{}]|  |[ap]\.m\.\.", question), question
        assert question.rstrip()[-1] in "?.!" or problem.topic == "plain-arithmetic", question
        assert len(question) < 1000


def test_programs_have_one_form(problems: list[Problem]) -> None:
    for problem in problems:
        for body in (problem.body, *problem.alternatives):
            lines = body.splitlines()
            assert lines[-1].startswith("return "), body
            assert "{" not in body
            assert body == body.strip()


def test_operations_reach_from_one_to_many(problems: list[Problem]) -> None:
    counts = [problem.operations for problem in problems]
    assert sum(1 <= count <= 2 for count in counts) > 500 * DRAWS
    assert max(counts) > 8


def test_families_of_whole_phrasings_keep_their_problems(curriculum: Curriculum) -> None:
    """A corpus and the held-out sets can be drawn again: the engine may not change what a seed gives."""
    problem = expand(curriculum.family("g34-packs-plus-loose-stickers"), Random(2))
    assert problem.phrasing == 3
    assert problem.question == (
        "Ava had 3 beads. For her birthday she got 9 packs, each with 20 beads inside, "
        "and a cake with candles. Count up Ava's beads. How many are there?"
    )
