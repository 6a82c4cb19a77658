"""GSM8K's training split, read from the file a person gives, and the tenth of it kept for measuring."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.problem.answers import parse_answer
from training.corpus.errors import CorpusError

DEVELOPMENT_STEP = 10
"""Every problem whose index divides by this is development data: never trained on."""


@dataclass(frozen=True, slots=True)
class Record:
    """One problem: its index in the file, the question, the solution's text, the answer (exact text)."""

    index: int
    question: str
    solution: str
    answer: str

    @property
    def is_development(self) -> bool:
        """Whether the problem is kept for measuring."""
        return self.index % DEVELOPMENT_STEP == 0


@dataclass(frozen=True, slots=True)
class Part:
    """One of `parts` equal stretches of the problems, counted from 0: work for one process."""

    number: int
    parts: int

    def of(self, records: Sequence[Record]) -> Sequence[Record]:
        """The stretch; all of them together are all records in their order."""
        begin, end = (len(records) * place // self.parts for place in (self.number, self.number + 1))
        return records[begin:end]


WHOLE = Part(0, 1)


def read_records(path: Path) -> Iterator[Record]:
    """The problems of a `train.jsonl`; raises `CorpusError` where the file is not one."""
    try:
        lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(
            f"{path} cannot be read ({error}). Give the path of GSM8K's train.jsonl."
        ) from error
    for index, line in enumerate(lines):
        try:
            row = json.loads(line)
            question, whole = row["question"], row["answer"]
            solution, mark, final = whole.rpartition("####")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise CorpusError(_not_gsm8k(path, index)) from error
        answer = parse_answer(final.strip())
        if not mark or answer is None or answer.exact is None:
            raise CorpusError(_not_gsm8k(path, index))
        yield Record(index, question, solution.strip(), str(answer.exact))


def _not_gsm8k(path: Path, index: int) -> str:
    return (
        f"Line {index + 1} of {path} is not a problem in GSM8K's form (a question, and an answer that ends "
        "'#### NUMBER'). Give the path of GSM8K's train.jsonl."
    )


def count_operations(solution: str) -> int:
    """The number of operations in a solution's annotations (a leading minus is none)."""
    return sum(
        len(re.findall(r"(?<=[\d).])\s*[-+*/]", left))
        for left in re.findall(r"<<([^=<>]*)=[^<>]*>>", solution)
    )
