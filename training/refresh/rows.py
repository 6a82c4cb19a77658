"""Packed rows on disk: made on many cores, read by the trainer while later parts are still being made.

A part is an array (rows, 2, tokens) of 16-bit numbers: the token ids, and for each its position with the top
bit set where the next token is to be learned. 4 bytes a token.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch.utils.data import Dataset

from training.examples import read_examples
from training.packing import IGNORED, PackedDataset, encode_examples
from training.presets import Stage
from training.tokenizer import load_tokenizer

LEARNED = 0x8000
FAILED = "failed"
WAIT_SECONDS = 600.0
Packed = npt.NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class ShardTask:
    """A corpus shard to be packed into rows of `row_tokens`."""

    shard: Path
    tokenizer: Path
    row_tokens: int
    schedule: tuple[Stage, ...]
    seed: int


def pack_shard(task: ShardTask) -> Packed:
    """The rows of a shard."""
    sequences = encode_examples(load_tokenizer(task.tokenizer), read_examples(task.shard), task.row_tokens)
    packed = PackedDataset(sequences, task.row_tokens, task.schedule, task.seed)
    rows = np.empty((len(packed), 2, task.row_tokens), dtype=np.uint16)
    for number in range(len(packed)):
        row = packed[number]
        rows[number, 0] = row["input_ids"].numpy()
        rows[number, 1] = row["position_ids"].numpy() | np.where(row["labels"].numpy() == IGNORED, 0, LEARNED)
    return rows


def part_path(folder: Path, part: int) -> Path:
    """Where the rows of a part lie."""
    return folder / f"part-{part:03d}.npy"


def write_part(folder: Path, part: int, shards: Sequence[Packed], seed: int) -> int:
    """Write a part whole, its rows shuffled over the shards; returns how many there are."""
    rows = np.concatenate(shards)
    rows = rows[np.random.default_rng(seed).permutation(len(rows))]
    folder.mkdir(parents=True, exist_ok=True)
    partial = folder / f"part-{part:03d}.partial.npy"
    np.save(partial, rows)
    partial.replace(part_path(folder, part))
    return len(rows)


class RowParts(Dataset[dict[str, torch.Tensor]]):
    """`length` rows from parts in order, and around again; a part that is not there yet is waited for.

    Each part gives as many rows as the first has, so that row `i` is the same however far the making is.
    """

    def __init__(self, folder: Path, parts: int, length: int) -> None:
        self._folder = folder
        self._parts = parts
        self._length = length
        self._open: dict[int, Packed] = {}
        self.share = len(self._part(0))

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        turn, offset = divmod(index, self.share)
        rows = self._part(turn % self._parts)
        row = rows[(offset * len(rows) // self.share + turn // self._parts) % len(rows)]
        ids = row[0].astype(np.int64)
        learned = (row[1] & LEARNED) != 0
        labels = np.where(learned, np.append(ids[1:], 0), IGNORED)
        return {
            "input_ids": torch.from_numpy(ids),
            "position_ids": torch.from_numpy((row[1] & (LEARNED - 1)).astype(np.int64)),
            "labels": torch.from_numpy(labels),
        }

    def _part(self, part: int) -> Packed:
        if part not in self._open:
            path = part_path(self._folder, part)
            wait_for(path, self._folder)
            self._open[part] = np.load(path, mmap_mode="r")
        return self._open[part]


def wait_for(path: Path, folder: Path, seconds: float = WAIT_SECONDS) -> None:
    """Wait until the file is there. Raises ValueError where its maker failed, or takes too long."""
    end = time.monotonic() + seconds
    while not path.exists():
        failed = folder / FAILED
        if failed.exists():
            raise ValueError(f"{path.name} could not be made: {failed.read_text(encoding='utf-8').strip()}")
        if time.monotonic() > end:
            raise ValueError(f"{path} was not made within {seconds:.0f} seconds: see builder.log beside it.")
        time.sleep(0.2)
