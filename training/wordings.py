"""The wordings of the corpora that models were trained on, and what was calculated there, as one file.

Run: ``python -m training wordings --corpus CORPUS [CORPUS …] --out runs/wordings.bin``. From it
`app.solving.familiarity` reads how familiar a question is, `app.solving.precedents` whether one like it was
calculated like this before, `app.solving.cues` which operation its words ask for. Give the corpora that the
generator learned from; where it went on from a pack, ``--add-to`` the file of that pack.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from app.packs.wordings import Wordings
from app.solving.calculation import calculation
from app.solving.familiarity import runs, words
from app.solving.precedents import pairs
from training.cues import learn_cues
from training.examples import rows_of, shards_of

NONE = Wordings.of(())
FEWEST = 3
"""Questions that a word must stand in, in small letters, to be a word and no name or slip of typing."""
TYPED = "child-typing"
"""The kind of augmentation that writes names in small letters."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training wordings``."""
    parser.add_argument("--corpus", type=Path, nargs="+", required=True, help="folders or files of problems")
    parser.add_argument("--add-to", type=Path, default=None, help="wordings that are known already")
    parser.add_argument("--out", type=Path, required=True, help="the file that is written")


def known_words(questions: Iterable[str]) -> set[str]:
    """The words that at least `FEWEST` of the questions have in small letters."""
    counts = Counter(
        word
        for question in questions
        for word in set(words(question))
        if word in question  # which gives small letters; a name at the start of every sentence is none
    )
    return {word for word, count in counts.items() if count >= FEWEST}


def read_rows(corpora: Sequence[Path], *, typed: bool) -> Iterator[dict[str, Any]]:
    """The problems of the corpora; without `typed` those that are in a child's typing are left out.

    Raises ValueError for a folder or file that holds none.
    """
    for shard in chain.from_iterable(shards_of(corpus) for corpus in corpora):
        for row in rows_of(shard):
            if typed or TYPED not in (row.get("augmented") or ()):
                yield row


def wordings_of(corpora: Sequence[Path], before: Wordings = NONE) -> Wordings:
    """The wordings and cues of the corpora, going on from what was known `before`. Raises ValueError."""
    words_known = before | Wordings.of(
        known_words(row["question"] for row in read_rows(corpora, typed=False))
    )
    rows, known = read_rows(corpora, typed=True), AskedOnce(words_known)
    met = words_known | Wordings.of(text for row in rows for text in remembered(row, known))
    return met.with_cues(learn_cues(read_rows(corpora, typed=True), before.cues))


def remembered(row: Mapping[str, Any], known: Container[str]) -> Iterator[str]:
    """The runs of words of a problem, and each beside what its program calculates."""
    question, body = row["question"], row.get("body")
    found = list(runs(question, known))
    yield from found
    calculated = None if body is None else calculation(question, body)
    if calculated is not None:
        yield from pairs(found, calculated)


class AskedOnce(Container[str]):
    """What is in some wordings, which are asked but once for each text: a corpus has few different words."""

    def __init__(self, wordings: Wordings) -> None:
        self._wordings = wordings
        self._answers: dict[object, bool] = {}

    def __contains__(self, text: object) -> bool:
        if text not in self._answers:
            self._answers[text] = isinstance(text, str) and text in self._wordings
        return self._answers[text]


def run(arguments: argparse.Namespace) -> int:
    """Read the corpora and write the file. Raises ValueError with a sentence."""
    try:
        before = NONE if arguments.add_to is None else Wordings.read(arguments.add_to)
    except (OSError, ValueError) as fault:
        raise ValueError(f"{arguments.add_to} is not a file of wordings ({fault}).") from fault
    found = wordings_of(arguments.corpus, before)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    found.write(arguments.out)
    print(f"{arguments.out}: {found.fullness:.0%} full")
    return 0
