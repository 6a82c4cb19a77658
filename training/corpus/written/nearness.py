"""Which written problems are, but for their numbers, a problem that the models are measured on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.corpus.errors import CorpusError

_NUMBER = re.compile(r"\d[\d,.]*")
_WORD = re.compile(r"[a-z#]+")


def without_numbers(question: str) -> str:
    """The words of a question in lower case, `#` for each number in digits; signs and stops are left out."""
    return " ".join(_WORD.findall(_NUMBER.sub("#", question.lower())))


def measured_questions(file: Path) -> Iterator[str]:
    """The questions of a JSONL file of problems; raises `CorpusError` where it is none."""
    try:
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["question"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CorpusError(
            f"{file} cannot be read as problems ({error}). Give JSON lines with a question each."
        ) from error


def too_near(questions: Iterable[str], measured: Iterable[str]) -> list[str]:
    """Those of `questions` that have the words of a measured one."""
    known = {without_numbers(question) for question in measured}
    return [question for question in questions if without_numbers(question) in known]
