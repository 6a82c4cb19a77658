"""Planted pairs: problems of GSM8K's development tenth, copied with a change, to measure what is found.

`planted.jsonl` holds the index of each of 200 originals and the kind of the change, and of GSM8K's text
nothing. The words that are put in place of others, the rephrased questions and their programs were written
for it by hand. Two more kinds are made from these: names, things and numbers changed together, and the
rephrased questions without their programs.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from training.corpus.augmentation.sentences import split_sentences
from training.corpus.decontamination.problem import Problem
from training.corpus.errors import CorpusError
from training.corpus.gsm8k.split import DEVELOPMENT_STEP, Record

PLANTED = Path(__file__).with_name("planted.jsonl")
VERBATIM, NUMBERS, NAMES = "verbatim", "numbers changed", "names and things changed"
REORDERED, REPHRASED = "sentences reordered", "rephrased by hand"
ALL_CHANGED, NO_PROGRAM = "names, things and numbers changed", "rephrased by hand, without a program"
KINDS = (VERBATIM, NUMBERS, NAMES, ALL_CHANGED, REORDERED, REPHRASED, NO_PROGRAM)
_DIGITS = re.compile(r"\d[\d,]*")


@dataclass(frozen=True, slots=True)
class Pair:
    """An original, by its index, and its changed copy."""

    index: int
    kind: str
    copy: Problem


def planted_pairs(records: Mapping[int, Record], path: Path = PLANTED) -> Iterator[Pair]:
    """The pairs of `path` made from the problems of a file; raises `CorpusError` where it lacks one."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        record = records.get(row["index"])
        if record is None or row["index"] % DEVELOPMENT_STEP:
            raise CorpusError(
                f"There is no development problem {row['index']} in the file. "
                "Give the path of GSM8K's train.jsonl."
            )
        for kind, copy in _copies(record, row):
            yield Pair(record.index, kind, copy)


def _copies(record: Record, row: Mapping[str, Any]) -> Iterator[tuple[str, Problem]]:
    question, solution, kind = record.question, record.solution, row["kind"]
    rng = Random(f"planted:{record.index}")
    if kind == REPHRASED:
        yield kind, Problem(row["question"], program=row["program"])
        yield NO_PROGRAM, Problem(row["question"])
    elif kind == NAMES:
        renamed = replace_words(question, row["replace"])
        yield kind, Problem(renamed, solution=solution)
        yield ALL_CHANGED, Problem(change_numbers(renamed, rng), solution=solution)
    elif kind == NUMBERS:
        yield kind, Problem(change_numbers(question, rng), solution=solution)
    elif kind == REORDERED:
        yield kind, Problem(reorder(question, rng), solution=solution)
    else:
        yield kind, Problem(question, solution=solution)


def change_numbers(question: str, rng: Random) -> str:
    """Every number in digits becomes another of as many digits; commas and decimal points stay."""

    def other(match: re.Match[str]) -> str:
        text = match[0]
        while text == match[0]:
            text = "".join(
                sign if sign == "," else str(rng.randint(0 if place else 1, 9))
                for place, sign in enumerate(match[0])
            )
        return text

    return _DIGITS.sub(other, question)


def replace_words(question: str, words: Mapping[str, str]) -> str:
    """Whole words replaced, also with a capital."""
    for old, new in words.items():
        question = re.sub(rf"\b{re.escape(old)}\b", new, question)
        question = re.sub(rf"\b{re.escape(old.capitalize())}\b", new.capitalize(), question)
    return question


def reorder(question: str, rng: Random) -> str:
    """The sentences in another order; a question of one sentence stays as it is."""
    sentences = [*split_sentences(question)]
    order = [*sentences]
    while order == sentences and len(set(sentences)) > 1:
        rng.shuffle(order)
    return " ".join(order)
