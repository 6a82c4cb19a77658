"""Questions with the roles and relations of their numbers, and batches of questions of like length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import torch
from torch.utils.data import Dataset
from transformers import PreTrainedTokenizerFast

from app.inference.reading import RELATIONS, ROLES
from app.problem.prompt import clean_question
from app.solving.calculation import calculation
from app.solving.relations import Related, numbers_told
from training.examples import Example
from training.tokenizer import encode_offsets, encode_text

SORTED_TOGETHER = 2048
"""Questions that are sorted by length before they are cut into batches."""


@dataclass(frozen=True, slots=True)
class Read:
    """A question's tokens, the tokens that end its numbers, their roles and the relations of each two."""

    ids: tuple[int, ...]
    places: tuple[int, ...]
    roles: tuple[int, ...]
    relations: tuple[int, ...]


def read_of(tokenizer: PreTrainedTokenizerFast, question: str, body: str) -> Read | None:
    """None for a question without numbers and a program that is no plain calculation.

    An encoder's question stands between its two special tokens.
    """
    text = clean_question(question)
    told, calculated = numbers_told(text), calculation(text, body)
    if not told or calculated is None:
        return None
    found = Related(calculated)
    starts = [start for start, _ in encode_offsets(tokenizer, text)]
    pairs = combinations([number.place for number in told], 2)
    ids = encode_text(tokenizer, text)
    before = 0 if tokenizer.cls_token_id is None else 1
    if before:
        ids = [tokenizer.cls_token_id, *ids, tokenizer.sep_token_id]
    return Read(
        ids=tuple(ids),
        places=tuple((np.searchsorted(starts, [number.end for number in told]) - 1 + before).tolist()),
        roles=tuple(ROLES.index(found.role(number.place)) for number in told),
        relations=tuple(RELATIONS.index(found.relation(one, other)) for one, other in pairs),
    )


def read_all(tokenizer: PreTrainedTokenizerFast, examples: Iterable[Example], longest: int) -> Iterator[Read]:
    """What can be learned from, of at most `longest` tokens."""
    for example in examples:
        read = read_of(tokenizer, example.question, example.body)
        if read is not None and len(read.ids) <= longest:
            yield read


class Batches(Dataset[dict[str, torch.Tensor]]):
    """Batches of at most `tokens` tokens, padding included, in an order that the seed fixes."""

    def __init__(self, reads: Sequence[Read], tokens: int, seed: int, passes: int = 1) -> None:
        rng = np.random.default_rng(seed)
        self._reads = reads
        self._batches = [batch for _ in range(passes) for batch in self._cut(tokens, rng)]

    def _cut(self, tokens: int, rng: np.random.Generator) -> list[list[int]]:
        order = rng.permutation(len(self._reads))
        cut: list[list[int]] = []
        for part in np.array_split(order, max(1, len(order) // SORTED_TOGETHER)):
            batch: list[int] = []
            for index in sorted(part.tolist(), key=lambda index: len(self._reads[index].ids)):
                if batch and (len(batch) + 1) * len(self._reads[index].ids) > tokens:
                    cut.append(batch)
                    batch = []
                batch.append(index)
            cut.append(batch)
        return [cut[index] for index in rng.permutation(len(cut))]

    def __len__(self) -> int:
        return len(self._batches)

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        return collate([self._reads[read] for read in self._batches[index]])


def collate(reads: Sequence[Read]) -> dict[str, torch.Tensor]:
    """A batch.

    `input_ids`, `attention_mask` (questions, tokens); `rows`, `columns` (numbers): where each number ends;
    `first`, `second` (pairs): the numbers of each pair; `roles` (numbers), `relations` (pairs): the targets.
    """
    longest = max(len(read.ids) for read in reads)
    ids = torch.zeros(len(reads), longest, dtype=torch.long)
    mask = torch.zeros(len(reads), longest, dtype=torch.bool)
    rows: list[int] = []
    pairs: list[tuple[int, int]] = []
    for row, read in enumerate(reads):
        ids[row, : len(read.ids)] = torch.tensor(read.ids)
        mask[row, : len(read.ids)] = True
        pairs += combinations(range(len(rows), len(rows) + len(read.places)), 2)
        rows += [row] * len(read.places)
    first, second = torch.tensor(pairs, dtype=torch.long).reshape(-1, 2).unbind(1)
    return {
        "input_ids": ids,
        "attention_mask": mask,
        "rows": torch.tensor(rows),
        "columns": torch.tensor([place for read in reads for place in read.places]),
        "first": first,
        "second": second,
        "roles": torch.tensor([role for read in reads for role in read.roles]),
        "relations": torch.tensor([kind for read in reads for kind in read.relations], dtype=torch.long),
    }
