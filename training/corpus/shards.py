"""The second half of a build: buckets become shards without duplicates, shuffled, with an index."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from training.corpus.files import write_whole
from training.corpus.fingerprint import file_digest
from training.corpus.parts import read_bucket
from training.corpus.table import SCHEMA, write_parquet

FORMAT = 2
"""Version of a corpus folder's layout (1 had shards of JSON lines)."""

COUNTED = ("source", "grade", "topic", "operations", "license")


@dataclass(frozen=True, slots=True)
class Bucket:
    """A piece of work: the bucket `number` of the part folders becomes a shard in `out`."""

    out: Path
    number: int
    folders: tuple[Path, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class Shard:
    """A written shard: its name, size and hash, and what is counted over all shards."""

    path: str
    examples: int
    size: int
    sha256: str
    duplicates: int
    families: frozenset[str]
    licenses: frozenset[tuple[str, str]]  # (source, licence)
    counts: Mapping[str, Counter[str]]


def write_shard(bucket: Bucket) -> Shard:
    """Write a bucket's examples: each question once, in the order of a hash with the seed."""
    table = read_bucket(bucket.folders, bucket.number)
    questions = table["question"].to_pylist()
    rows = unique(questions, table["answer"].to_pylist())
    rows.sort(key=lambda row: _shuffle_key(questions[row], bucket.seed))
    kept = table.take(pa.array(rows, type=pa.int64()))
    path = bucket.out / f"shard-{bucket.number:05d}.parquet"
    write_parquet(path, kept)
    own = kept.filter(pc.equal(kept["source"], "families"))
    return Shard(
        path=path.name,
        examples=len(rows),
        size=path.stat().st_size,
        sha256=file_digest(path),
        duplicates=len(questions) - len(rows),
        families=frozenset(pc.unique(own["family"]).to_pylist()),
        licenses=frozenset(zip(kept["source"].to_pylist(), kept["license"].to_pylist(), strict=True)),
        counts={name: _count(kept[name]) for name in COUNTED} | {"augmented": _count_kinds(kept)},
    )


def unique(questions: Sequence[str], answers: Sequence[str]) -> list[int]:
    """The places of the first example of each question.

    A question that came with two different answers is left out altogether: one of them is wrong.
    """
    first: dict[str, int] = {}
    disputed: set[str] = set()
    for place, (question, answer) in enumerate(zip(questions, answers, strict=True)):
        if answers[first.setdefault(question, place)] != answer:
            disputed.add(question)
    return [place for question, place in first.items() if question not in disputed]


def _count(column: Any) -> Counter[str]:
    counts = pc.value_counts(column)
    return Counter({str(entry["values"]): entry["counts"] for entry in counts.to_pylist()})


def _count_kinds(table: Any) -> Counter[str]:
    plain = pc.sum(pc.equal(pc.list_value_length(table["augmented"]), 0)).as_py() or 0
    kinds = _count(pc.list_flatten(table["augmented"]))
    return kinds + Counter({"none": plain})


def write_index(
    out: Path, shards: Sequence[Shard], dropped: int, seed: int, record: Mapping[str, Any]
) -> dict[str, Any]:
    """Write and return the index of a corpus; `dropped`: examples whose program did not give their answer."""
    shards = sorted(shards, key=lambda shard: shard.path)
    counts: dict[str, Counter[str]] = {name: Counter() for name in (*COUNTED, "augmented")}
    for shard in shards:
        for name, counter in shard.counts.items():
            counts[name].update(counter)
    licenses = frozenset[tuple[str, str]]().union(*(shard.licenses for shard in shards))
    index = {
        "format": FORMAT,
        "seed": seed,
        "settings": record,
        "schema": {field.name: str(field.type) for field in SCHEMA},
        "examples": sum(shard.examples for shard in shards),
        "families": len(frozenset[str]().union(*(shard.families for shard in shards))),
        "duplicates_removed": sum(shard.duplicates for shard in shards),
        "programs_dropped": dropped,
        "counts": {name: dict(sorted(counter.items())) for name, counter in counts.items()},
        "licenses": {
            source: sorted(license_name for one, license_name in licenses if one == source)
            for source in counts["source"]
        },
        "shards": [
            {"path": shard.path, "examples": shard.examples, "bytes": shard.size, "sha256": shard.sha256}
            for shard in shards
        ],
        "sha256": hashlib.sha256("".join(shard.sha256 for shard in shards).encode()).hexdigest(),
    }
    write_whole(out / "index.json", json.dumps(index, indent=1) + "\n")
    return index


def _shuffle_key(question: str, seed: int) -> bytes:
    return hashlib.blake2b(f"{seed}:{question}".encode(), digest_size=16).digest()
