"""Which operation the words of a question ask for, as a pack has learned it: a linear model of its signs.

Multinomial logistic regression over hashed signs (K. Weinberger et al., "Feature hashing for large scale
multitask learning", 2009, https://arxiv.org/abs/0902.2206): a row of weights for each bucket, one weight an
operation.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

OPERATIONS = ("sum", "difference", "product", "quotient", "other")
"""What a calculation ends with; "other" is a number alone, a remainder, a call."""
BUCKETS = 1 << 16
BYTES = BUCKETS * len(OPERATIONS) * 2


class Cues:
    """The weights of each bucket, float16 [BUCKETS, operations]; 640 KiB."""

    def __init__(self, weights: npt.NDArray[np.float16]) -> None:
        if weights.shape != (BUCKETS, len(OPERATIONS)):
            raise ValueError(f"weights of shape {weights.shape} are no cues")
        self._weights = weights

    @classmethod
    def from_bytes(cls, content: bytes) -> Cues:
        """What `to_bytes` gave. Raises ValueError for another number of bytes."""
        if len(content) != BYTES:
            raise ValueError(f"cues of {len(content)} bytes where {BYTES} are needed")
        return cls(np.frombuffer(content, dtype="<f2").reshape(BUCKETS, -1))

    def to_bytes(self) -> bytes:
        """The weights, row after row, little-endian."""
        return self._weights.astype("<f2").tobytes()

    @property
    def weights(self) -> npt.NDArray[np.float16]:
        """As given; not to be changed."""
        return self._weights

    def log_probabilities(self, signs: Iterable[str]) -> dict[str, float]:
        """For each of OPERATIONS the logarithm of its probability for a question with these signs."""
        logits = self._weights[[bucket_of(sign) for sign in signs]].astype(np.float64).sum(axis=0)
        return dict(zip(OPERATIONS, (logits - np.logaddexp.reduce(logits)).tolist(), strict=True))


def bucket_of(sign: str) -> int:
    """The row of a sign, 0 to BUCKETS - 1; different signs may share one."""
    return int.from_bytes(hashlib.blake2b(sign.encode(), digest_size=4).digest(), "big") % BUCKETS
