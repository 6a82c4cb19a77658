"""``python -m training derive KIND``: corpora made from labelled candidates or from other corpora.

``own-samples`` and ``corrections`` read what ``python -m training candidates`` wrote; ``in-words`` reads
corpora. Each writes ``OUT/rows.jsonl``, which ``python -m training generator --corpus OUT`` and
``python -m training corpus mix`` read.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from app.problem.runner import ProgramRunner
from training.command_line import count
from training.derived.in_words import IN_WORDS, told_in_words
from training.derived.rows import DerivedRow, write_rows
from training.derived.samples import CORRECTIONS, OWN_SAMPLES, Run, corrections, own_samples, read_samples
from training.examples import read_examples


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training derive``."""
    parser.add_argument("kind", choices=(OWN_SAMPLES, CORRECTIONS, IN_WORDS))
    parser.add_argument(
        "--from", dest="source", type=Path, nargs="+", required=True, help="folders of candidates or corpora"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--most", type=count, default=4, help="programs of each question")
    parser.add_argument("--limit", type=count, default=None, help="examples read of each corpus, at most")
    parser.add_argument("--license", default="MIT", help="of the problems, as their corpus has it")


def run(arguments: argparse.Namespace) -> int:
    """Derive, write, tell; returns 0. Raises ValueError with a sentence for what cannot be read."""
    with ProgramRunner() as runner:
        written = write_rows(arguments.out, _derived(arguments, runner.run))
    print(f"{written} examples, every program run: {arguments.out / 'rows.jsonl'}")
    return 0


def _derived(arguments: argparse.Namespace, run: Run) -> Iterator[DerivedRow]:
    for folder in arguments.source:
        if arguments.kind == IN_WORDS:
            yield from told_in_words(read_examples(folder, arguments.limit), run, arguments.license)
        else:
            method = own_samples if arguments.kind == OWN_SAMPLES else corrections
            yield from method(read_samples(folder), run, arguments.most, arguments.license)
