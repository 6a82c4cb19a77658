"""Examples as token sequences, packed into rows of equal length with no attention between examples.

A row holds whole sequences end to end. Positions start again at 0 with every sequence, which is how
transformers' mask functions tell packed sequences apart, so no token attends to another problem's tokens.
Labels are -100 on the prompt, so the loss is on the completion (and its end token) alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import torch
from torch.utils.data import Dataset
from transformers import PreTrainedTokenizerFast

from app.problem.prompt import format_completion, format_prompt
from training.examples import Example
from training.presets import Stage
from training.tokenizer import BEGIN_ID, END_ID, PAD_ID, encode_offsets, encode_texts

IGNORED = -100
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class TokenSequence:
    """`ids` of <begin> + prompt + completion + <end>; the completion starts at `prompt_length`.

    `label` is 1 where the program is right and 0 where it is wrong: the verifier's target at every token of
    the completion, unless each has one of its own in `targets`.
    """

    ids: npt.NDArray[np.uint16]
    prompt_length: int
    operations: int = 0
    label: float = 1.0
    targets: npt.NDArray[np.float32] | None = None


def encode_sequences(
    tokenizer: PreTrainedTokenizerFast,
    rows: Iterable[tuple[str, str, int, float | Sequence[float]]],
    longest: int,
    batch_size: int = 4096,
) -> list[TokenSequence]:
    """Sequences of (question, completion, operations, label), in order, without those over `longest` tokens.

    Prompt and completion are tokenised apart, as the engine does it. A label may be one for each line.
    """
    sequences = []
    for batch in batched(rows, batch_size):
        prompts = encode_texts(tokenizer, [format_prompt(question) for question, *_ in batch])
        completions = encode_texts(tokenizer, [completion for _, completion, *_ in batch])
        for prompt, completion, (_, text, operations, label) in zip(prompts, completions, batch, strict=True):
            ids = [BEGIN_ID, *prompt, *completion, END_ID]
            if len(ids) <= longest:
                sequences.append(
                    TokenSequence(
                        np.asarray(ids, dtype=np.uint16),
                        len(prompt) + 1,
                        operations,
                        label[-1] if isinstance(label, Sequence) else label,
                        line_targets(tokenizer, text, label) if isinstance(label, Sequence) else None,
                    )
                )
    return sequences


def line_targets(
    tokenizer: PreTrainedTokenizerFast, completion: str, labels: Sequence[float]
) -> npt.NDArray[np.float32]:
    """For each token of `completion`, and the end token, the label of the line that it is in.

    Raises:
        ValueError: there is not one label for each line.
    """
    if len(labels) != completion.count("\n") + 1:
        raise ValueError(f"{len(labels)} labels for a program of {completion.count(chr(10)) + 1} lines")
    offsets = encode_offsets(tokenizer, completion)
    lines = [completion.count("\n", 0, start) for start, _ in offsets]
    return np.asarray([*(labels[line] for line in lines), labels[-1]], dtype=np.float32)


def encode_examples(
    tokenizer: PreTrainedTokenizerFast, examples: Iterable[Example], longest: int
) -> list[TokenSequence]:
    """The right programs of a corpus as sequences of at most `longest` tokens."""
    rows = ((e.question, format_completion(e.body), e.operations, 1.0) for e in examples)
    return encode_sequences(tokenizer, rows, longest)


def batched(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """Lists of `size` rows, the last one shorter (itertools.batched needs Python 3.12)."""
    iterator = iter(rows)
    while batch := list(islice(iterator, size)):
        yield batch


def pack_rows(lengths: npt.NDArray[np.int64], context: int) -> list[list[int]]:
    """Indices of the sequences of each row, at most `context` tokens a row, kept close to the given order.

    Best fit over a window of open rows: about 2% of the tokens are padding for sequences a fifth of a row
    long.
    """
    window = 32
    open_rows: list[tuple[int, list[int]]] = []
    rows: list[list[int]] = []
    for index, length in enumerate(lengths):
        fitting = [place for place, (free, _) in enumerate(open_rows) if free >= length]
        if fitting:
            place = min(fitting, key=lambda candidate: open_rows[candidate][0])
            free, row = open_rows.pop(place)
        else:
            free, row = context, []
        row.append(index)
        open_rows.append((free - int(length), row))
        if len(open_rows) > window:
            fullest = min(range(len(open_rows)), key=lambda candidate: open_rows[candidate][0])
            rows.append(open_rows.pop(fullest)[1])
    rows.extend(row for _, row in open_rows)
    return rows


def scheduled_order(
    operations: npt.NDArray[np.int64], schedule: Sequence[Stage], rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    """Every index once, shuffled, so that each stage's share comes from problems that it admits.

    A stage that runs out of short problems ends early; problems that no stage admits come last.
    """
    shuffled = rng.permutation(len(operations))
    left = shuffled
    order: list[npt.NDArray[np.int64]] = []
    for stage in schedule:
        admitted = operations[left] <= stage.max_operations
        wanted = round(stage.share * len(shuffled))
        chosen = np.flatnonzero(admitted)[:wanted]
        order.append(left[chosen])
        left = np.delete(left, chosen)
    return np.concatenate([*order, left])


class PackedDataset(Dataset[dict[str, torch.Tensor]]):
    """Rows in the order of the schedule; a row is a dict of tensors of shape (context,).

    `input_ids`, `position_ids` and `labels` (int64; labels are the next token, already shifted), and
    `targets` (float32): the verifier's targets on completion tokens, NaN elsewhere.
    """

    def __init__(
        self, sequences: Sequence[TokenSequence], context: int, schedule: Sequence[Stage], seed: int
    ) -> None:
        operations = np.fromiter((s.operations for s in sequences), dtype=np.int64, count=len(sequences))
        order = scheduled_order(operations, schedule, np.random.default_rng(seed))
        lengths = np.fromiter((len(sequences[i].ids) for i in order), dtype=np.int64, count=len(order))
        self._context = context
        self._sequences = sequences
        self._rows = [order[row] for row in pack_rows(lengths, context)]
        self.fill = float(lengths.sum()) / max(1, len(self._rows) * context)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        ids = np.full(self._context, PAD_ID, dtype=np.int64)
        positions = np.zeros(self._context, dtype=np.int64)
        labels = np.full(self._context, IGNORED, dtype=np.int64)
        targets = np.full(self._context, np.nan, dtype=np.float32)
        start = 0
        for sequence in (self._sequences[i] for i in self._rows[index]):
            end = start + len(sequence.ids)
            ids[start:end] = sequence.ids
            positions[start:end] = np.arange(end - start)
            labels[start + sequence.prompt_length - 1 : end - 1] = sequence.ids[sequence.prompt_length :]
            own = sequence.label if sequence.targets is None else sequence.targets
            targets[start + sequence.prompt_length : end] = own
            start = end
        return {
            "input_ids": torch.from_numpy(ids),
            "position_ids": torch.from_numpy(positions),
            "labels": torch.from_numpy(labels),
            "targets": torch.from_numpy(targets),
        }
