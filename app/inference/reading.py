"""What a reader says of a question's numbers: how likely each role and each relation between two is.

A reader is a model that sees the whole question at once and writes nothing: its logits at a number are not of
tokens but of these. It is an encoder with a head of its own, or of the generator's kind, smaller, with the
logits of its first tokens taken for these.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

ROLES = (
    "unused", "alone", "addend", "subtrahend", "factor", "divisor", "repeated", "other",
    "times a constant", "over a constant",
)  # fmt: skip
"""What a number is in the expression that joins it to the others; "alone" is the whole expression, "times a
constant" a factor beside a number that the question does not have, as minutes in an hour."""
RELATIONS = ("sum", "minus", "from", "product", "over", "under", "other", "unused")
"""What joins two numbers: the first plus, minus, taken from, times, divided by, or dividing the second; the
sum also where both are taken away; "unused" where one of them is in no expression."""
RANK = 16
"""Of the bilinear part of the relations' logits."""
SIZES = (len(ROLES), *2 * (len(RELATIONS),), *2 * (len(RELATIONS) * RANK,))
"""How the first logits at a number are used: roles; what it adds as the first and as the second of two
numbers; its factors as the first and as the second."""
LOGITS = sum(SIZES)
HEAD_KEY = "tinytutor.reader.head"
"""In an encoder's GGUF file: its head, [LOGITS, hidden size] of little-endian float16, in base64."""


@dataclass(frozen=True)
class Reading:
    """Natural logarithms of probabilities.

    `roles[i][k]`: number i has the role `ROLES[k]`; `relations[i][j][k]`: number i has to a later one, j, the
    relation `RELATIONS[k]`.
    """

    roles: list[list[float]]
    relations: list[list[list[float]]]


def reading_of(logits: npt.NDArray[np.float32]) -> Reading:
    """The reading of logits [numbers, `LOGITS` or more] at the last token of each number."""
    count, kinds = len(logits), len(RELATIONS)
    roles, first, second, left, right = np.split(logits[:, :LOGITS], np.cumsum(SIZES[:-1]), axis=1)
    left, right = left.reshape(count, kinds, RANK), right.reshape(count, kinds, RANK)
    joint = np.einsum("ikr,jkr->ijk", left, right) / np.sqrt(RANK)
    relations = first[:, None] + second[None, :] + joint
    return Reading(_log_softmax(roles).tolist(), _log_softmax(relations).tolist())


def _log_softmax(logits: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    highest = logits.max(axis=-1, keepdims=True, initial=-np.inf)
    shifted = logits - highest
    found: npt.NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return found
