"""Solving a file of problems, one JSON object a line, with resume.

The output has one line for each line of the input that is not blank, in the same order. What an earlier run
wrote is kept; a line that it left half-written is dropped and solved again.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn, Protocol

from app.problem.question import QuestionProblem
from app.solving.errors import SolvingError
from app.solving.solution import Solution
from app.solving.words import solution_record

NO_SOLUTION: dict[str, Any] = {
    "answer": None,
    "value": None,
    "verdict": "unsolved",
    "probability": 0.0,
    "steps": [],
    "seconds": 0.0,
}
ENGINE_FAILURES_MAX = 3  # in a row: then it is not the problems' fault


class BatchError(Exception):
    """The batch can not go on; `str(error)` is a sentence for a person. What was written stays."""


class Solver(Protocol):
    """What the batch needs of `Tutor`."""

    def solve(self, question: str, *, seed: int = 0) -> Solution:
        """The solution of one problem."""


def solve_batch(
    source: Path, target: Path, solver: Callable[[], Solver], seed: int, report: Callable[[str], None]
) -> None:
    """Solve the problems of `source` into `target`; `solver()` is called only if there is one left to solve.

    `report` gets a line of progress for each problem. Raises `BatchError`, and what `solver()` raises.
    """
    lines = _read_lines(source)
    done = _resume(target, lines)
    if done:
        report(f"{done} of {len(lines)} are already there")
    _append(target, "")  # before the models are loaded: a target that can not be written shows at once
    if done == len(lines):
        return
    tutor, failures = solver(), 0
    for number, line in enumerate(lines[done:], done + 1):
        record, failed = _solve_line(line, tutor, seed)
        _append(target, to_json_line(record))
        report(f"{number} of {len(lines)}: {record['error'] or record['verdict']}")
        failures = failures + 1 if failed else 0
        if failures == ENGINE_FAILURES_MAX:
            raise BatchError(f"Stopped after {number} of {len(lines)} problems. {record['error']}")


def to_json_line(record: dict[str, Any]) -> str:
    """`record` as one line, readable but for halves of surrogate pairs, which UTF-8 can not hold."""
    text = json.dumps(record, ensure_ascii=False, allow_nan=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(record, allow_nan=False)
    return text + "\n"


def _solve_line(line: str, solver: Solver, seed: int) -> tuple[dict[str, Any], bool]:
    """The record for a line of the input, and whether the engine failed on it."""
    try:
        fields = _parse(line)
        question = _question_of(fields)
    except ValueError as error:
        return {**_input_fields(line), **NO_SOLUTION, "error": str(error)}, False
    try:
        return {**_kept(fields), **solution_record(solver.solve(question, seed=seed)), "error": None}, False
    except (QuestionProblem, SolvingError) as error:
        return {**_kept(fields), **NO_SOLUTION, "error": str(error)}, isinstance(error, SolvingError)


def _parse(line: str) -> Any:
    try:
        return json.loads(line, parse_constant=_finite, parse_float=_finite)
    except (ValueError, RecursionError):
        raise ValueError('This line is not JSON. Write {"question": "…"} on each line.') from None


def _finite(text: str) -> float:
    """A JSON number as a float; refuses NaN, Infinity and 1e999, which could not be written again."""
    if not math.isfinite(number := float(text)):
        raise ValueError(f"{text} is no number")
    return number


def _question_of(fields: Any) -> str:
    question = fields.get("question") if isinstance(fields, dict) else None
    if not isinstance(question, str):
        raise ValueError('This line has no question. Write {"question": "…"} on each line.')
    return question


def _input_fields(line: str) -> dict[str, Any]:
    """What can be kept of a bad line: its fields, or the line as it is."""
    try:
        fields = _parse(line)
    except ValueError:
        return {"input": line}
    return _kept(fields) if isinstance(fields, dict) else {"input": line}


def _kept(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of the input; one that has the name of a field of the output is kept as `given_NAME`."""
    taken = {*NO_SOLUTION, "error"}
    return {f"given_{name}" if name in taken else name: value for name, value in fields.items()}


def _read_lines(source: Path) -> list[str]:
    try:
        text = source.read_bytes().decode("utf-8-sig")
    except OSError as error:
        _fail("read", source, error)
    except UnicodeDecodeError as error:
        place = error.object[: error.start].count(b"\n") + 1
        raise BatchError(f"{source}, line {place}: not UTF-8 text. Save it as UTF-8 first.") from None
    # not `splitlines`: that would also split at U+2028, which JSON allows inside a string
    lines = [line.strip("\r\t ") for line in text.split("\n")]
    return [line for line in lines if line]


def _resume(target: Path, lines: list[str]) -> int:
    """How many of `lines`, the input, `target` already has; its half-written end is cut off."""
    if not target.exists():
        return 0
    if not target.is_file():  # a device or a pipe can not be resumed, and may never end
        raise BatchError(f"{target} is not a file. Give the name of a file for the output.")
    done = end = 0
    try:
        content = target.read_bytes()
        for raw in _complete_lines(content):
            _check_belongs(raw, lines, done, target)
            done, end = done + 1, end + len(raw)
        if end < len(content):
            with target.open("r+b") as file:
                file.truncate(end)
    except OSError as error:
        _fail("read", target, error)
    return done


def _append(target: Path, text: str) -> None:
    """Add `text` to the file at once; opened anew each time, so that an error shows here and nowhere else."""
    try:
        with target.open("a", encoding="utf-8", newline="\n") as output:
            output.write(text)
    except OSError as error:
        _fail("written", target, error)


def _complete_lines(content: bytes) -> Iterator[bytes]:
    """The lines up to the last end of line, without a last one that is not JSON: half-written too."""
    pieces = content.split(b"\n")[:-1]
    for index, piece in enumerate(pieces):
        try:
            json.loads(piece)
        except (ValueError, RecursionError):
            if index == len(pieces) - 1:
                return
        yield piece + b"\n"


def _check_belongs(raw: bytes, lines: list[str], index: int, target: Path) -> None:
    """That line `index` of `target` was made from line `index` of the input."""
    try:
        written = json.loads(raw)
        expected = _input_fields(lines[index])
        fits = isinstance(written, dict) and expected.items() == {n: written[n] for n in expected}.items()
    except (ValueError, RecursionError, LookupError):
        fits = False
    if not fits:
        raise BatchError(
            f"{target} is there already and was not made from this input (line {index + 1}). "
            "Give another name for the output, or move that file away."
        )


def _fail(what: str, path: Path, error: OSError) -> NoReturn:
    reason = error.strerror or type(error).__name__
    raise BatchError(
        f"{path} can not be {what}: {reason}. Check the name, the free space and the rights, then run the "
        "same command again: it goes on where it stopped."
    ) from error
