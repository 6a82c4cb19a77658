"""What the layers find of the planted pairs, and what they take for copies wrongly.

`python -m training corpus decontaminate-recall --gsm8k PATH [--corpus FOLDER]`
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from training.corpus.corpus_folder import read_lines, shard_paths
from training.corpus.decontamination.deciding import deciding_layers
from training.corpus.decontamination.embedding import CharacterEmbedding, Embedding, SentenceEmbedding
from training.corpus.decontamination.layers import Layer
from training.corpus.decontamination.planted import KINDS, Pair, planted_pairs
from training.corpus.decontamination.problem import Problem
from training.corpus.errors import CorpusError
from training.corpus.gsm8k.split import read_records

UNION = "any layer"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: of `total` problems how many each layer found (or took for a copy)."""

    name: str
    total: int
    found: dict[str, int]


def recall_rows(pairs: Sequence[Pair], places: dict[int, int], layers: Sequence[Layer]) -> list[Row]:
    """How many pairs of each kind every layer finds; `places` are the items' places by index."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for layer in layers:
        for match in layer.find([pair.copy for pair in pairs]):
            if places[pairs[match.place].index] == match.item:
                found[layer.name].add(match.place)
                found[UNION].add(match.place)
    rows = []
    for kind in KINDS:
        of_kind = {place for place, pair in enumerate(pairs) if pair.kind == kind}
        rows.append(Row(kind, len(of_kind), {name: len(hits & of_kind) for name, hits in found.items()}))
    return rows


def false_positives(
    name: str, problems: Sequence[Problem], layers: Sequence[Layer], *, themselves: bool = False
) -> Row:
    """How many problems, none of them a copy, each layer takes for one.

    With `themselves` the problems are the items, and that each is itself does not count.
    """
    found: defaultdict[str, set[int]] = defaultdict(set)
    for layer in layers:
        for match in layer.find(problems):
            if not (themselves and match.place == match.item):
                found[layer.name].add(match.place)
                found[UNION].add(match.place)
    return Row(name, len(problems), {layer: len(places) for layer, places in found.items()})


def nearest_rows(pairs: Sequence[Pair], places: dict[int, int], embedding: Embedding, name: str) -> list[Row]:
    """Of each kind how many copies have their original as the nearest item: what a person would see first."""
    nearest = embedding.similarities([pair.copy.question for pair in pairs]).argmax(axis=1)
    right = [place == places[pair.index] for place, pair in zip(nearest.tolist(), pairs, strict=True)]
    rows = []
    for kind in KINDS:
        of_kind = [hit for hit, pair in zip(right, pairs, strict=True) if pair.kind == kind]
        rows.append(Row(kind, len(of_kind), {name: sum(of_kind)}))
    return rows


def table(rows: Sequence[Row], names: Sequence[str], *, digits: int = 0) -> str:
    """The rows in percent, as Markdown."""
    lines = [f"| | problems | {' | '.join(names)} |", f"|---|{'---|' * (len(names) + 1)}"]
    for row in rows:
        shares = [f"{100 * row.found.get(name, 0) / max(row.total, 1):.{digits}f}%" for name in names]
        lines.append(f"| {row.name} | {row.total} | {' | '.join(shares)} |")
    return "\n".join(lines)


def _family_problems(corpus: Path) -> Iterator[Problem]:
    for shard in shard_paths(corpus):
        for line in read_lines(shard):
            if line.row.get("source") == "families":
                yield line.problem


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus decontaminate-recall`."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus decontaminate-recall",
        description="What the layers find of the planted pairs, and what they take for copies wrongly.",
    )
    parser.add_argument("--gsm8k", type=Path, required=True, help="GSM8K's train.jsonl")
    parser.add_argument("--corpus", type=Path, help="a corpus whose problems of families are no copies")
    parser.add_argument("--embedding-model", type=Path, help="a sentence encoder to measure too")
    parser.add_argument("--problems", type=int, default=20_000, help="most problems of the corpus to compare")
    options = parser.parse_args(argv)
    try:
        records = list(read_records(options.gsm8k))
        development = {record.index: record for record in records if record.is_development}
        items = [Problem(record.question, solution=record.solution) for record in development.values()]
        places = {index: place for place, index in enumerate(development)}
        layers = deciding_layers(items)
        pairs = list(planted_pairs(development))
        names = [*(layer.name for layer in layers), UNION]
        print(f"Planted pairs found\n\n{table(recall_rows(pairs, places, layers), names)}\n")
        questions = [item.question for item in items]
        embeddings: dict[str, Embedding] = {"characters": CharacterEmbedding(questions)}
        if options.embedding_model:
            embeddings["sentence encoder"] = SentenceEmbedding(options.embedding_model, questions)
        for name, embedding in embeddings.items():
            rows = nearest_rows(pairs, places, embedding, name)
            print(f"The nearest item is the original\n\n{table(rows, [name])}\n")
        others = [
            Problem(record.question, solution=record.solution)
            for record in records
            if not record.is_development
        ]
        rows = [
            false_positives("development problems and each other", items, layers, themselves=True),
            false_positives("GSM8K's other problems", others, layers),
        ]
        if options.corpus:
            problems = list(islice(_family_problems(options.corpus), options.problems))
            rows.append(false_positives("problems of families", problems, layers))
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"Different problems taken for copies\n\n{table(rows, names, digits=2)}")
    return 0
