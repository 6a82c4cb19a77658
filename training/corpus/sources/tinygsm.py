"""TinyGSM: questions with programs that GPT-3.5-turbo wrote.

Data: Liu et al. 2023, https://arxiv.org/abs/2312.09241, hub `TinyGSM/TinyGSM`, MIT. The paper leaves out
what is too short, has no number or does not run; there is no answer to compare with.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from training.corpus.sources.checked import Origin, check_program
from training.corpus.sources.hub import HubDataset, HubRows
from training.corpus.sources.source import Outcome, Position, Rejected, Row

TINYGSM = HubDataset("TinyGSM/TinyGSM", None, ("question", "code"))


class TinyGSM:
    """The rows of TinyGSM, from the hub or from local files."""

    name = "tinygsm"
    license = "MIT"
    batch = 2_000
    threads = False

    def __init__(self, path: Path | None = None, revision: str | None = None) -> None:
        self.convert = convert_row
        self._rows = HubRows(TINYGSM, path, revision)

    def settings(self) -> Mapping[str, Any]:
        return self._rows.settings()

    def rows(self, start: Position) -> Iterator[Row]:
        return self._rows.rows(start)

    def position(self) -> Position:
        return self._rows.position()

    def close(self) -> None:
        """Nothing stays open."""


def convert_row(row: Row) -> list[Outcome]:
    """The example of a row, or why it is none."""
    question, code = row.content["question"], row.content["code"]
    if not isinstance(question, str) or not isinstance(code, str):
        return [Rejected("the row has no question or no code", repr(row.content))]
    return [check_program(question, code, Origin("tinygsm", TinyGSM.license, f"tinygsm-{row.line}"))]
