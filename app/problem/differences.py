"""Does the interpreter agree with CPython on a program? For the fuzz command and the tests."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from app.problem import limits
from app.problem.answers import Answer, same_answer
from app.problem.errors import NoAnswer, ProgramError, ProgramFailed, WorkerLost
from app.problem.interpreter import MAIN_FUNCTION
from app.problem.operators import ComplexResult
from app.problem.program import Program
from app.problem.runner import Worker
from app.problem.trace import Trace

DEFINES_MAIN = re.compile(rf"^[ \t]*def {MAIN_FUNCTION}\(", re.MULTILINE)
ADDRESS = re.compile(r" at 0x[0-9a-f]+>")
"""In CPython's text of a function or an iterator, which is never the same twice."""
LOST_DIGITS = 1e-14
"""What a float may be off, as a share of the largest value met, where large values cancel."""
ORACLE = Path(__file__).with_name("cpython_oracle.py")


class Judge:
    """CPython in a process of its own; a context manager. Give it only programs that we generated."""

    def __init__(self) -> None:
        self.worker: Worker | None = None

    def verdict(self, source: str) -> dict[str, Any] | None:
        """What CPython makes of `source`; None where it did not finish."""
        try:
            if self.worker is None:
                self.worker = Worker(ORACLE)
                self.worker.receive(limits.WORKER_START_SECONDS)
            self.worker.send({"source": source})
            return self.worker.receive(limits.PARENT_SECONDS)
        except WorkerLost:
            self.close()
            return None

    def close(self) -> None:
        """End the process."""
        if self.worker is not None:
            self.worker.end()
            self.worker = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def comparable_source(source: str, trace: Trace) -> str | None:
    """The text (after repair) to compare; None where the interpreter refused it or stopped at a budget."""
    if trace.error is not None and not isinstance(trace.error, (ProgramFailed, NoAnswer)):
        return None
    if isinstance(trace.error, ProgramFailed) and trace.error.kind == ComplexResult.__name__:
        return None  # a deliberate difference: CPython goes on with a complex number, perhaps for ever
    try:
        repaired = Program.parse(source).source
    except ProgramError:
        return None
    return repaired if DEFINES_MAIN.search(repaired) else None


def difference(trace: Trace, verdict: dict[str, Any]) -> str | None:
    """In words, how a parity run differs from CPython; None where both agree."""
    ours = str(trace.error or trace.answer)
    if verdict.get("error") == "ImportError" or "nothing" in verdict:
        return None  # imports that are never read are dropped here; other functions may serve as the main one
    if "error" in verdict:
        same = isinstance(trace.error, ProgramFailed) and trace.error.kind == verdict["error"]
        return None if same else f"CPython raises {verdict['error']}, here {ours}"
    if "other" in verdict:
        return (
            None if isinstance(trace.error, NoAnswer) else f"CPython returns {verdict['other']}, here {ours}"
        )
    text = verdict["number"]
    if text in ("nan", "inf", "-inf"):
        return None if isinstance(trace.error, NoAnswer) else f"CPython returns {text}, here {ours}"
    if trace.answer is None or not same_answer(trace.answer, number(text)):
        return f"CPython returns {text}, here {ours}"
    if trace.output != verdict["output"] and not ADDRESS.search(verdict["output"]):
        return f"CPython prints {verdict['output']!r}, here {trace.output!r}"
    return None


def number(text: str) -> Answer:
    """The answer for the `repr` of an int or of a finite float."""
    return Answer.of(int(text)) if text.lstrip("-").isdigit() else Answer(None, float(text))


def float_kept(trace: Trace, verdict: dict[str, Any]) -> str | None:
    """For an exact run in which the float never decided otherwise.

    How its float differs from CPython's result.
    """
    if trace.float_decides or "number" not in verdict or trace.answer is None:
        return None
    expected = number(verdict["number"])
    exact = trace.answer.exact
    if expected.exact is not None:
        return None if exact == expected.exact else f"CPython returns {expected}, here {trace.answer}"
    if trace.answer.approximate != expected.approximate:
        return f"CPython returns {verdict['number']}, here {trace.answer.approximate!r}"
    largest = max((abs(step.value.approximate) for step in trace.steps if step.value), default=0.0)
    lost = max(1e-6, LOST_DIGITS * largest)
    if exact is not None and not math.isclose(
        exact, Fraction(expected.approximate), rel_tol=1e-6, abs_tol=lost
    ):
        return f"CPython returns {verdict['number']}, exact here {exact}"
    return None
