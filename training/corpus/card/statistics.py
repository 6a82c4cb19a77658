"""What a corpus holds, counted row by row; memory does not grow with the corpus."""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.corpus.corpus_folder import read_index, shard_paths
from training.corpus.errors import CorpusError
from training.corpus.fingerprint import file_digest
from training.corpus.progress import progress_bar
from training.examples import rows_of

COUNTED = ("source", "license", "grade", "topic", "operations")
SHOWN_OPERATIONS = 12
LAST = sys.maxsize
LENGTHS = ("question characters", "question words", "program characters", "program lines")


@dataclass(slots=True)
class Statistics:
    """Counts of the rows by field, kind of augmentation and family, and of each length."""

    examples: int = 0
    counts: dict[str, Counter[str]] = field(
        default_factory=lambda: {name: Counter() for name in (*COUNTED, "augmented")}
    )
    families: Counter[str] = field(default_factory=Counter)
    lengths: dict[str, Counter[int]] = field(default_factory=lambda: {name: Counter() for name in LENGTHS})

    def add(self, row: Mapping[str, Any]) -> None:
        """Count a row."""
        self.examples += 1
        for name in COUNTED:
            value = row.get(name)
            self.counts[name]["none" if value is None else str(value)] += 1
        self.counts["augmented"].update(row.get("augmented") or ["none"])
        if row.get("source") == "families":
            self.families[row["family"]] += 1
        question, body = row["question"], row["body"]
        lengths = (len(question), question.count(" ") + 1, len(body), body.count("\n") + 1)
        for name, length in zip(LENGTHS, lengths, strict=True):
            self.lengths[name][length] += 1

    def families_of(self) -> Counter[int]:
        """How many families have each number of examples."""
        return Counter(self.families.values())


def count_corpus(folder: Path, *, show_progress: bool = True) -> tuple[Statistics, dict[str, Any]]:
    """The statistics of a corpus and its index; raises `CorpusError` where a shard is another."""
    index = read_index(folder)
    if index is None:
        raise CorpusError(f"{folder} holds no index.json. Give the folder of a finished corpus.")
    statistics = Statistics()
    hashes = {shard["path"]: shard.get("sha256") for shard in index["shards"]}
    with progress_bar(int(index["examples"]), "card", show=show_progress) as bar:
        for path in shard_paths(folder):
            if file_digest(path) != hashes[path.name]:
                raise CorpusError(f"{path} is not the file that the index names. Build the corpus again.")
            for row in rows_of(path):
                statistics.add(row)
            bar.update(statistics.examples - bar.n)
    return statistics, index


def quantiles(counts: Mapping[int, int], shares: Sequence[float]) -> list[int]:
    """The smallest value that at least each share of the counted does not exceed; shares ascending."""
    total = sum(counts.values())
    found: list[int] = []
    below = 0
    for value in sorted(counts):
        below += counts[value]
        while len(found) < len(shares) and below >= shares[len(found)] * total:
            found.append(value)
    return found


def mean(counts: Mapping[int, int]) -> float:
    """The mean of the counted values; 0 without any."""
    return sum(value * count for value, count in counts.items()) / max(1, sum(counts.values()))


def in_order(names: Iterable[str]) -> list[str]:
    """Numbers by size, then words by the alphabet, `none` last."""
    return sorted(names, key=lambda name: (name == "none", int(name) if name.isdecimal() else LAST, name))


def long_together(operations: Mapping[str, int]) -> dict[str, int]:
    """The counts by number of operations, those over the longest shown in one."""
    shown: Counter[str] = Counter()
    for name in in_order(operations):
        long = name.isdecimal() and int(name) > SHOWN_OPERATIONS
        shown[f"{SHOWN_OPERATIONS + 1}+" if long else name] += operations[name]
    return dict(shown)
