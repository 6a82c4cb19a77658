"""Problems of the curriculum with their programs and runs, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from app.curriculum import Curriculum, expand, load_curriculum
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.trace import Trace
from app.solving.solution import Candidate, Solution
from app.solving.voting import Vote, count_votes


@dataclass(frozen=True)
class Solved:
    """A question, the program that solves it as a completion, what it did, and its family."""

    question: str
    program: str
    trace: Trace
    family: str


@cache
def curriculum() -> Curriculum:
    return load_curriculum()


def solved_problems(count: int, seed: int) -> Iterator[Solved]:
    """`count` problems, each of another family while there are enough."""
    rng = Random(seed)
    families = rng.sample(curriculum().families, min(count, len(curriculum().families)))
    for place in range(count):
        problem = expand(families[place % len(families)], rng)
        program = format_completion(problem.body)
        yield Solved(problem.question, program, run_program(join_program(program)), problem.family)


def verified(question: str, *bodies: str) -> Solution:
    """What the tutor would give for programs with these bodies, sure of the first one's answer."""
    return verified_program(question, *map(format_completion, bodies))


def verified_program(question: str, *programs: str) -> Solution:
    """The same for programs that are written as completions."""
    candidates = tuple(Candidate(text, -1.0, run_program(join_program(text))) for text in programs)
    answers = count_votes(Vote(candidate.answer) for candidate in candidates if candidate.answer is not None)
    return Solution(
        question=question,
        answer=candidates[0].answer,
        probability=0.95,
        verdict="verified",
        chosen=candidates[0],
        candidates=candidates,
        answers=answers,
        seconds=0.1,
        seed=0,
    )
