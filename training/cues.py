"""Learn which operation the words of a question ask for (`app.solving.cues`), from solved problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

import numpy as np
import torch

from app.packs.cues import BUCKETS, OPERATIONS, Cues, bucket_of
from app.solving.calculation import calculation
from app.solving.cues import operation_of, signs

PASSES = 4
PER_STEP = 256
LEARNING_RATE = 0.01
DECAY = 2e-6
"""L2, on every weight at every step."""
LARGEST = 1000.0
"""No weight comes near it; float16 holds it."""


def learn_cues(rows: Iterable[Mapping[str, Any]], before: Cues | None = None, seed: int = 0) -> Cues | None:
    """The cues of rows (`question`, `body`), going on from `before`; `before` where no row has a program."""
    learner = _Learner(before)
    for row in rows:
        if row.get("body"):
            learner.add(str(row["question"]), str(row["body"]))
    return learner.learn(seed) if learner.targets else before


class _Learner:
    """Logistic regression by Adam, on the mean loss of `PER_STEP` problems a step in random order."""

    def __init__(self, before: Cues | None) -> None:
        self._buckets: dict[str, int] = {}
        self._rows: list[np.ndarray] = []
        self.targets: list[int] = []
        self._weights = torch.zeros(BUCKETS, len(OPERATIONS))
        if before is not None:
            self._weights = torch.from_numpy(before.weights.astype(np.float32))
        self._weights.requires_grad_()

    def add(self, question: str, body: str) -> None:
        found = [self._bucket(sign) for sign in signs(question)]
        self._rows.append(np.array(found, dtype=np.int32))
        self.targets.append(OPERATIONS.index(operation_of(calculation(question, body))))

    def _bucket(self, sign: str) -> int:
        if sign not in self._buckets:
            self._buckets[sign] = bucket_of(sign)
        return self._buckets[sign]

    def learn(self, seed: int) -> Cues:
        order = np.random.default_rng(seed)
        optimizer = torch.optim.Adam([self._weights], lr=LEARNING_RATE, weight_decay=DECAY)
        steps = PASSES * -(-len(self.targets) // PER_STEP)
        schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, steps)
        for chosen in chain.from_iterable(self._batches(order) for _ in range(PASSES)):
            loss = self._loss(chosen)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
        return Cues(self._weights.detach().clamp(-LARGEST, LARGEST).numpy().astype(np.float16))

    def _batches(self, order: np.random.Generator) -> Iterable[np.ndarray]:
        shuffled = order.permutation(len(self.targets))
        return np.array_split(shuffled, -(-len(shuffled) // PER_STEP))

    def _loss(self, chosen: np.ndarray) -> torch.Tensor:
        rows = [self._rows[index] for index in chosen]
        starts = np.cumsum([0, *(len(row) for row in rows[:-1])])
        logits = torch.nn.functional.embedding_bag(
            torch.from_numpy(np.concatenate(rows)).long(), self._weights, torch.from_numpy(starts), mode="sum"
        )
        targets = torch.tensor([self.targets[index] for index in chosen])
        return torch.nn.functional.cross_entropy(logits, targets)
