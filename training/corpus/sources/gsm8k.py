"""GSM8K's training split as a source; `training.corpus.gsm8k` makes the programs.

Data: Cobbe et al. 2021, https://arxiv.org/abs/2110.14168, hub `openai/gsm8k`, MIT.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from training.corpus.example import GSM8K_LICENSE
from training.corpus.gsm8k.convert import Converted, convert, example_of
from training.corpus.gsm8k.split import Record
from training.corpus.sources.checked import exact_answer
from training.corpus.sources.hub import HubDataset, HubRows
from training.corpus.sources.source import Accepted, AnswerOnly, Outcome, Position, Rejected, Row

GSM8K = HubDataset("openai/gsm8k", "main", ("question", "answer"))


class Gsm8k:
    """The rows of GSM8K's training split, from the hub or from its `train.jsonl`."""

    name = "gsm8k"
    license = GSM8K_LICENSE
    batch = 200
    threads = False

    def __init__(self, path: Path | None = None, revision: str | None = None) -> None:
        self.convert = convert_row
        self._rows = HubRows(GSM8K, path, revision)

    def settings(self) -> Mapping[str, Any]:
        return self._rows.settings()

    def rows(self, start: Position) -> Iterator[Row]:
        return self._rows.rows(start)

    def position(self) -> Position:
        return self._rows.position()

    def close(self) -> None:
        """Nothing stays open."""


def convert_row(row: Row) -> list[Outcome]:
    """The example of a row; a row of the development tenth is rejected without its text."""
    question = row.content["question"]
    solution, mark, final = row.content["answer"].rpartition("####")
    answer = exact_answer(final) if mark else None
    if answer is None:
        return [Rejected("the answer does not end '#### NUMBER'", f"{question}\n{row.content['answer']}")]
    record = Record(row.line - 1, question, solution.strip(), str(answer))
    if record.is_development:
        return [Rejected("development tenth: kept for measuring", "")]
    converted = convert(record)
    if isinstance(converted, Converted):
        return [Accepted(example_of(record, converted))]
    return [AnswerOnly(question, record.answer, f"solution: {converted.why}")]
