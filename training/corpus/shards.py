"""The second half of a build: buckets become shards without duplicates, shuffled, with an index."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from training.corpus.example import FAMILIES_LICENSE, GSM8K_LICENSE, CorpusExample
from training.corpus.expansion import bucket_name
from training.corpus.files import write_whole

FORMAT = 1
"""Version of a corpus folder's layout."""


def write_shards(
    out: Path, folders: list[Path], buckets: int, seed: int, record: dict[str, Any]
) -> dict[str, Any]:
    """Turn the buckets into shards and write the index."""
    shards = []
    tally: dict[str, Counter[str]] = {
        name: Counter() for name in ("source", "grade", "topic", "operations", "license")
    }
    augmented: Counter[str] = Counter()
    families: set[str] = set()
    written = duplicates = 0
    for number in range(buckets):
        examples, dropped = unique(_read_buckets(folder / bucket_name(number) for folder in folders))
        duplicates += dropped
        examples.sort(key=lambda example: _shuffle_key(example.question, seed))
        text = "".join(example.to_line() for example in examples)
        path = out / f"shard-{number:05d}.jsonl"
        write_whole(path, text)
        shards.append({"path": path.name, "examples": len(examples), "sha256": _sha256(text)})
        written += len(examples)
        for example in examples:
            fields = asdict(example)
            if example.source == "families":
                families.add(example.family)
            augmented.update(example.augmented or ["none"])
            for name, counter in tally.items():
                counter[str(fields[name])] += 1
    index = {
        "format": FORMAT,
        "seed": seed,
        "settings": record,
        "examples": written,
        "families": len(families),
        "duplicates_removed": duplicates,
        "counts": {
            name: dict(sorted(counter.items())) for name, counter in {**tally, "augmented": augmented}.items()
        },
        "licenses": {"families": FAMILIES_LICENSE, "gsm8k": GSM8K_LICENSE},
        "shards": shards,
        "sha256": _sha256("".join(str(shard["sha256"]) for shard in shards)),
    }
    write_whole(out / "index.json", json.dumps(index, indent=1) + "\n")
    return index


def _read_buckets(paths: Iterable[Path]) -> Iterator[CorpusExample]:
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield CorpusExample.from_line(line)


def unique(examples: Iterator[CorpusExample]) -> tuple[list[CorpusExample], int]:
    """The first example of each question, and how many were dropped.

    A question that came with two different answers is dropped altogether: one of them is wrong.
    """
    first: dict[str, CorpusExample] = {}
    disputed: set[str] = set()
    total = 0
    for example in examples:
        total += 1
        if first.setdefault(example.question, example).answer != example.answer:
            disputed.add(example.question)
    kept = [example for question, example in first.items() if question not in disputed]
    return kept, total - len(kept)


def _shuffle_key(question: str, seed: int) -> bytes:
    return hashlib.blake2b(f"{seed}:{question}".encode(), digest_size=16).digest()


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
