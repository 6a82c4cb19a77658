"""Several corpora and imports mixed into one corpus, by weight.

Every shard of every source is a piece of work: its rows are drawn by the hash of their questions, so that
the same rows come whatever else is mixed in; every program is run. What the sources have in common, a
question with two answers, the order and the index are handled as in a build. A question that two sources
have is the first one's.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from training.corpus.assembly import PARTS, assemble, claim
from training.corpus.corpus_folder import shard_paths
from training.corpus.effort import Effort
from training.corpus.errors import CorpusError
from training.corpus.example import CorpusExample
from training.corpus.fingerprint import file_digest
from training.corpus.parts import PartCounts, write_parts
from training.examples import rows_of

SHARD_SIZE = 20_000
HASHES = 2**64


@dataclass(frozen=True, slots=True)
class MixSource:
    """A corpus folder or a file of rows, and its part of the mixture; without a weight all of it is taken."""

    path: Path
    weight: float | None = None

    @classmethod
    def parse(cls, text: str) -> "MixSource":
        """Read `FOLDER` or `FOLDER=WEIGHT`; raises `CorpusError` with the form that is wanted."""
        path, equals, weight = text.rpartition("=")
        if not equals:
            return cls(Path(text))
        try:
            source = cls(Path(path), float(weight))
        except ValueError:
            source = None
        if source is None or not path or not 0 < source.weight_or_one < float("inf"):
            raise CorpusError(f"Cannot read {text!r}. Write FOLDER, or FOLDER=WEIGHT such as runs/own=0.2.")
        return source

    @property
    def weight_or_one(self) -> float:
        """The weight, where there is one."""
        return 1.0 if self.weight is None else self.weight


@dataclass(frozen=True, slots=True)
class MixPiece:
    """The drawn rows of one shard of a source."""

    folder: Path
    shard: Path
    share: float
    seed: int
    buckets: int

    def write(self) -> PartCounts:
        """Write the piece; raises `CorpusError` for a row that is no example."""
        return write_parts(self.folder, self.buckets, self._examples())

    def _examples(self) -> Iterator[CorpusExample]:
        try:
            for number, row in enumerate(rows_of(self.shard), start=1):
                if self.share >= 1 or _place(row.get("question", ""), self.seed) < self.share:
                    yield _example_of(row, f"{self.shard}, row {number}")
        except ValueError as error:
            raise CorpusError(str(error)) from error


def mix(
    out: Path,
    sources: Sequence[MixSource],
    *,
    examples: int | None = None,
    seed: int = 0,
    shard_size: int = SHARD_SIZE,
    workers: int = 1,
    effort: Effort | None = None,
    show_progress: bool = True,
) -> dict[str, Any]:
    """Mix (or go on mixing) the sources into a corpus in `out`; returns its index.

    With weights the sources are taken in proportion to them: about `examples` in all, or as many as the
    smallest one allows. Raises `CorpusError` for weights that do not fit, rows that are no examples, or an
    `out` that holds something else.
    """
    shards = [shard_paths(source.path) for source in sources]
    rows = [sum(map(_rows_in, paths)) for paths in shards]
    taken = shares_of(sources, rows, examples)
    total = round(sum(share * count for share, count in zip(taken, rows, strict=True)))
    record = {
        "mixed": [
            {
                "source": source.path.name,
                "weight": source.weight,
                "rows": count,
                "share_taken": share,
                "sha256": hashlib.sha256("".join(map(file_digest, paths)).encode()).hexdigest(),
            }
            for source, count, share, paths in zip(sources, rows, taken, shards, strict=True)
        ],
        "seed": seed,
        "shard_size": shard_size,
    }
    record = json.loads(json.dumps(record))
    index = claim(out, record)
    if index is not None:
        return index
    buckets = max(1, -(-total // shard_size))
    pieces = [
        MixPiece(out / PARTS / f"source-{source:03d}-shard-{number:05d}", shard, share, seed, buckets)
        for source, (share, paths) in enumerate(zip(taken, shards, strict=True))
        for number, shard in enumerate(paths)
    ]
    return assemble(
        out,
        pieces,
        buckets=buckets,
        seed=seed,
        record=record,
        expected=total,
        workers=workers,
        effort=effort or Effort(),
        show_progress=show_progress,
    )


def shares_of(sources: Sequence[MixSource], rows: Sequence[int], examples: int | None) -> list[float]:
    """The share of each source's rows that is taken, 0 to 1. Raises `CorpusError` as `mix`."""
    weights = [source.weight for source in sources]
    if any(weight is None for weight in weights):
        if any(weight is not None for weight in weights):
            raise CorpusError("Give every source a weight (FOLDER=WEIGHT), or none of them.")
        weights = list(rows)  # in proportion to their sizes
    empty = [source.path.name for source, count in zip(sources, rows, strict=True) if not count]
    if empty:
        raise CorpusError(f"There are no rows in {', '.join(empty)}.")
    whole = sum(weight for weight in weights if weight is not None)
    parts = [(weight or 0) / whole for weight in weights]
    most = min(count / part for count, part in zip(rows, parts, strict=True))
    if examples is not None and examples > most:
        raise CorpusError(
            f"With these weights the sources give {int(most)} examples, not {examples}. "
            "Ask for fewer, or change the weights."
        )
    wanted = most if examples is None else examples
    return [min(1.0, wanted * part / count) for count, part in zip(rows, parts, strict=True)]


def _rows_in(shard: Path) -> int:
    if shard.suffix == ".parquet":
        return int(pq.read_metadata(shard).num_rows)
    with shard.open("rb") as lines:
        return sum(1 for _ in lines)


def _place(question: str, seed: int) -> float:
    """Where a question stands between 0 and 1: those below a share are taken."""
    digest = hashlib.blake2b(f"mix:{seed}:{question}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / HASHES


def _example_of(row: dict[str, Any], place: str) -> CorpusExample:
    missing = [name for name in ("question", "body", "answer", "source", "license") if not row.get(name)]
    if missing:
        raise CorpusError(f"{place} has no {', '.join(missing)}: make a corpus of it first (corpus import).")
    return CorpusExample(
        question=row["question"],
        body=row["body"],
        answer=str(row["answer"]),
        source=row["source"],
        family=row.get("family") or row["source"],
        grade=row.get("grade"),
        topic=row.get("topic"),
        operations=int(row.get("operations") or 0),
        license=row["license"],
        augmented=list(row.get("augmented") or ()),
    )
