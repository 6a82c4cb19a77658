"""Rows from disk are the rows that the trainer would have packed itself."""

from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import PreTrainedTokenizerFast

from training.examples import read_examples
from training.packing import PackedDataset, encode_examples
from training.presets import Preset
from training.refresh.rows import FAILED, RowParts, ShardTask, pack_shard, part_path, wait_for, write_part


@pytest.fixture
def task(
    tmp_path: Path, corpus_folder: Path, tokenizer: PreTrainedTokenizerFast, preset: Preset
) -> ShardTask:
    tokenizer.save_pretrained(tmp_path / "tokenizer")
    shard = corpus_folder / "shard-00000.jsonl"
    settings = preset.training
    return ShardTask(shard, tmp_path / "tokenizer", settings.row_tokens, settings.schedule, 0)


def test_a_row_comes_back_as_it_was_packed(
    tmp_path: Path, task: ShardTask, tokenizer: PreTrainedTokenizerFast
) -> None:
    np.save(part_path(tmp_path, 0), pack_shard(task))
    rows = RowParts(tmp_path, 1, 3)
    sequences = encode_examples(tokenizer, read_examples(task.shard), task.row_tokens)
    expected = PackedDataset(sequences, task.row_tokens, task.schedule, 0)
    for number in range(3):
        found = rows[number]
        for name in ("input_ids", "position_ids", "labels"):
            assert torch.equal(found[name], expected[number][name]), name


def test_parts_follow_each_other_and_come_again(tmp_path: Path) -> None:
    for part, count in enumerate((3, 5)):
        rows = np.zeros((count, 2, 4), dtype=np.uint16)
        rows[:, 0, 0] = 10 * (part + 1) + np.arange(count)
        np.save(part_path(tmp_path, part), rows)
    parts = RowParts(tmp_path, 2, 9)
    first = [int(parts[number]["input_ids"][0]) for number in range(9)]
    assert first[:6] == [10, 11, 12, 20, 21, 23]  # three of each: the larger part gives them evenly
    assert first[6:] == [11, 12, 10]


def test_a_part_is_shuffled_over_its_shards(tmp_path: Path) -> None:
    shards = [np.full((20, 2, 4), number, dtype=np.uint16) for number in range(2)]
    assert write_part(tmp_path, 0, shards, seed=1) == 40
    first = np.load(part_path(tmp_path, 0))[:20, 0, 0]
    assert 0 < first.sum() < 20


def test_the_makers_fault_is_told_to_who_waits(tmp_path: Path) -> None:
    (tmp_path / FAILED).write_text("the disk is full\n")
    with pytest.raises(ValueError, match="the disk is full"):
        wait_for(part_path(tmp_path, 0), tmp_path)


def test_waiting_has_an_end(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="was not made within"):
        wait_for(part_path(tmp_path, 0), tmp_path, seconds=0)
