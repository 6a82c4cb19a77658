"""The rows of a derived corpus, as `training.examples` reads them, and writing them whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from textwrap import dedent

from app.problem.trace import Trace
from training.corpus.files import write_whole

OPERATOR = re.compile(r"[-+*/%]")


@dataclass(frozen=True, slots=True)
class DerivedRow:
    """A question with a program that was run: `answer` is an exact fraction as text, `source` the method."""

    question: str
    body: str
    answer: str
    source: str
    operations: int
    license: str


def body_of(completion: str) -> str:
    """The unindented program body of a completion."""
    return dedent(completion).strip("\n")


def operations_of(trace: Trace) -> int:
    """How many steps calculate, at least one: what the order of training goes by."""
    return max(1, sum(bool(OPERATOR.search(step.expression)) for step in trace.steps))


def write_rows(folder: Path, rows: Iterable[DerivedRow]) -> int:
    """Write ``rows.jsonl`` whole or not at all; how many rows it has.

    Raises ValueError where there are none: a model can not learn from nothing.
    """
    lines = [json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows]
    if not lines:
        raise ValueError("Nothing came of it: no row was made. Is the input the right one?")
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / "rows.jsonl", "".join(lines))
    return len(lines)
