"""The self-test: solves built-in problems with the tutor as it is set now, and measures that."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

import psutil

from app.problem.answers import parse_answer, same_answer
from app.solving.machine import memory_of
from app.solving.solution import Solution


@dataclass(frozen=True)
class Example:
    """A problem and its answer."""

    question: str
    answer: str


# Written for this test: from one step to three, whole numbers, a fraction of a number, money.
PROBLEMS = (
    Example("Tom has 8 apples. He buys 5 more apples. How many apples does Tom have now?", "13"),
    Example("A bag holds 6 oranges. How many oranges are in 7 bags?", "42"),
    Example("Sara has 30 beads. She gives 12 beads to a friend. How many beads are left?", "18"),
    Example("Four children share 36 grapes equally. How many grapes does each child get?", "9"),
    Example("A pen costs 3 dollars. Ben buys 4 pens and pays with 20 dollars. What is his change?", "8"),
    Example(
        "Nina reads 15 pages every day for 6 days. Her book has 120 pages. How many are left?",
        "30",
    ),
)


@dataclass(frozen=True)
class SelfTest:
    """What was measured: seconds of each problem, how many were right, said not to be sure of, shown wrong.

    `right` counts right answers, checked or not; `memory` is bytes of the app with the models.
    """

    seconds: tuple[float, ...]
    right: int
    not_sure: int
    shown_wrong: int
    memory: int

    @property
    def problems(self) -> int:
        """How many were solved."""
        return len(self.seconds)

    @property
    def typical_seconds(self) -> float:
        """The median."""
        return statistics.median(self.seconds)


def run_self_test(
    solve: Callable[[str], Solution],
    on_progress: Callable[[int, int], None] = lambda done, whole: None,
    problems: tuple[Example, ...] = PROBLEMS,
) -> SelfTest:
    """Solve `problems` one after the other. Raises what `solve` raises, `Cancelled` among it.

    One more is solved first and not counted: the first one also waits for the models to be read.
    """
    on_progress(0, len(problems))
    solve(problems[0].question)
    seconds, right, not_sure, shown_wrong, memory = [], 0, 0, 0, 0
    for done, example in enumerate(problems, start=1):
        begin = time.perf_counter()
        solution = solve(example.question)
        seconds.append(time.perf_counter() - begin)
        agrees = _agrees(solution, example.answer)
        right += agrees
        not_sure += solution.verdict != "verified"
        shown_wrong += solution.verdict == "verified" and not agrees
        memory = max(memory, memory_of(psutil.Process()))
        on_progress(done, len(problems))
    return SelfTest(tuple(seconds), right, not_sure, shown_wrong, memory)


def _agrees(solution: Solution, expected: str) -> bool:
    wanted = parse_answer(expected)
    return solution.answer is not None and wanted is not None and same_answer(solution.answer, wanted)
