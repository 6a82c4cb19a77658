"""Clean the programs of a corpus: `python -m training corpus clean IN_CORPUS --out FOLDER`."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from training.corpus.cleaning.clean import clean_body
from training.corpus.corpus_folder import CleanedCopy, Line, read_index, read_lines, shard_paths
from training.corpus.errors import CorpusError
from training.corpus.progress import progress_bar

_BATCH = 256


def clean_corpus(corpus: Path, out: Path, *, show_progress: bool = True) -> dict[str, int]:
    """Write the corpus with its programs cleaned into `out`; returns how many programs met which outcome.

    The questions and all other fields stay. Raises `CorpusError` for what cannot be read.
    """
    shards, index = shard_paths(corpus), read_index(corpus) or {}
    copy = CleanedCopy(out)
    outcomes: Counter[str] = Counter()
    with progress_bar(int(index.get("examples", 0)), "clean", show=show_progress) as bar:
        for shard in shards:
            batches = _cleaned(shard, outcomes)
            copy.write_shard(shard.name, batches, list(index.get("counts", ())))
            bar.update(outcomes.total() - bar.n)
    counts = dict(sorted(outcomes.items()))
    copy.write_index(index, {"cleaned": counts})
    return counts


def _cleaned(shard: Path, outcomes: Counter[str]) -> Iterator[list[Line]]:
    lines = read_lines(shard)
    while batch := list(islice(lines, _BATCH)):
        yield [_clean(line, outcomes) for line in batch]


def _clean(line: Line, outcomes: Counter[str]) -> Line:
    body = line.row.get("body")
    if not isinstance(body, str):
        raise CorpusError(f"{line.shard}, line {line.number}: no program. Every line needs a field `body`.")
    outcome = clean_body(line.row["question"], body)
    outcomes[outcome.what] += 1
    if outcome.body == body:
        return line
    return replace(line, row=line.row | {"body": outcome.body})


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus clean`."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus clean",
        description="Rewrite programs: one operation a line, names that count something, reasons.",
    )
    parser.add_argument("corpus", type=Path, help="folder of the corpus")
    parser.add_argument("--out", type=Path, required=True, help="folder of the cleaned corpus")
    options = parser.parse_args(argv)
    try:
        outcomes = clean_corpus(options.corpus, options.out)
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    total = max(sum(outcomes.values()), 1)
    for what, count in outcomes.items():
        print(f"{count:8d}  {what} ({count / total:.1%})")
    return 0
