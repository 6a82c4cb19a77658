"""What changes a figure, on the same problems: the difference with an interval over the problems."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

RESAMPLES = 5000
SPAN = (2.5, 97.5)
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure minus another, with the interval that 95% of resamplings of the problems fall into."""

    value: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out zero."""
        return self.low > 0 or self.high < 0

    def written(self, digits: int) -> str:
        """For a table: `+1.2 (+0.3 to +2.0)`, the difference in bold where it is clear."""
        text = f"{self.value:+.{digits}f}"
        span = f" ({self.low:+.{digits}f} to {self.high:+.{digits}f})"
        return (f"**{text}**" if self.is_clear else text) + span


def difference(changed: Numbers, plain: Numbers, weights: Numbers, seed: int = 0) -> Difference:
    """Of `sum(figure) / sum(weight)` over the same problems; the problems are drawn again with repeats."""
    gains = changed - plain
    draws = np.random.default_rng(seed).integers(0, len(gains), (RESAMPLES, len(gains)))
    means = gains[draws].sum(axis=1) / weights[draws].sum(axis=1)
    low, high = np.percentile(means, SPAN)
    return Difference(float(gains.sum() / weights.sum()), float(low), float(high))
