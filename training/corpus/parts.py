"""Between the two halves of a build: examples in part files, divided into buckets by their question.

A question always falls into the same bucket, so that equal questions are found by looking at one bucket at a
time. A part file (Arrow IPC) holds one record batch for each bucket; reading a bucket reads its batch alone.
"""

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

from training.corpus.checking import ProgramCheck
from training.corpus.example import CorpusExample
from training.corpus.table import SCHEMA, record_batch

PART_EXAMPLES = 20_000
"""Examples a part file: they are in memory together, about 50 MB."""

_COUNTS = "counts.json"


@dataclass(frozen=True, slots=True)
class PartCounts:
    """How many examples a folder of parts holds, and how many its programs kept out."""

    examples: int
    dropped: int


class Piece(Protocol):
    """A part of a build's work, for one process: it writes its examples into its own folder of parts."""

    @property
    def folder(self) -> Path: ...

    def write(self) -> PartCounts: ...


def write_piece(piece: Piece) -> PartCounts:
    """Write a piece, in whichever process."""
    return piece.write()


def bucket_of(question: str, buckets: int) -> int:
    """The bucket (0 .. buckets - 1) of a question."""
    return int.from_bytes(hashlib.blake2b(question.encode(), digest_size=8).digest(), "big") % buckets


def write_parts(folder: Path, buckets: int, examples: Iterable[CorpusExample]) -> PartCounts:
    """Run the examples' programs and write those that pass; `folder` appears when it is whole.

    Raises `CorpusError` as `ProgramCheck`.
    """
    unfinished = folder.with_name(f".{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    check = ProgramCheck()
    passing = check.passing(examples)
    count = number = 0
    while some := list(islice(passing, PART_EXAMPLES)):
        _write_part(unfinished / f"part-{number:05d}.arrow", buckets, some)
        count += len(some)
        number += 1
    counts = PartCounts(count, check.dropped)
    (unfinished / _COUNTS).write_text(json.dumps(asdict(counts)), encoding="utf-8")
    unfinished.replace(folder)
    return counts


def _write_part(path: Path, buckets: int, examples: Sequence[CorpusExample]) -> None:
    divided: list[list[CorpusExample]] = [[] for _ in range(buckets)]
    for example in examples:
        divided[bucket_of(example.question, buckets)].append(example)
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, SCHEMA) as writer:
        for bucket in divided:
            writer.write_batch(record_batch(bucket))


def part_counts(folder: Path) -> PartCounts | None:
    """The counts of a folder that `write_parts` finished; None where it did not."""
    try:
        return PartCounts(**json.loads((folder / _COUNTS).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def read_bucket(folders: Iterable[Path], bucket: int) -> Any:
    """The examples of a bucket as a `pyarrow.Table`, in the order of the folders."""
    return pa.Table.from_batches(_batches(folders, bucket), schema=SCHEMA)


def _batches(folders: Iterable[Path], bucket: int) -> Iterator[Any]:
    for folder in folders:
        for path in sorted(folder.glob("part-*.arrow")):
            with pa.OSFile(str(path)) as file, pa.ipc.open_file(file) as reader:
                yield reader.get_batch(bucket)
