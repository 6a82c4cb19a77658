"""A file of weights for a build: factors of families, and of the chances of kinds of augmentation.

weights: {"topic:money": 1.3, "operations:5": 1.5}
kinds: {child-typing: 1.4}
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from training.corpus.augmentation import KINDS
from training.corpus.errors import CorpusError
from training.corpus.files import write_whole
from training.corpus.plan import Weight


@dataclass(frozen=True, slots=True)
class Weights:
    """`families` as for `--weight`; `kinds`: what the chance of a kind is multiplied by."""

    families: tuple[Weight, ...] = ()
    kinds: Mapping[str, float] = field(default_factory=dict)


def read_weights(path: Path | None) -> Weights:
    """The weights of a file; none without one. Raises `CorpusError`, naming the file and what is wrong."""
    if path is None:
        return Weights()
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise CorpusError(f"Cannot read the weights in {path}. Check the path and the file.") from fault
    if not isinstance(found, dict) or not found or not set(found) <= {"weights", "kinds"}:
        raise CorpusError(
            f"{path} is no file of weights: it holds `weights` and `kinds` alone, as "
            "`python -m training corpus weakness` writes them."
        )
    try:
        weights = tuple(
            Weight.parse(f"{families}={factor}") for families, factor in (found.get("weights") or {}).items()
        )
        kinds = {kind: _factor(kind, factor) for kind, factor in (found.get("kinds") or {}).items()}
    except (CorpusError, AttributeError) as fault:
        raise CorpusError(f"{path}: {fault}") from fault
    return Weights(weights, kinds)


def write_weights(path: Path, weights: Weights, comments: Sequence[str]) -> None:
    """Write the file that `read_weights` reads, below lines of comment."""
    found = {
        "weights": {f"{one.selector}:{one.value}": one.factor for one in weights.families},
        "kinds": dict(weights.kinds),
    }
    head = "".join(f"# {line}\n" for line in comments)
    write_whole(path, head + yaml.safe_dump(found, sort_keys=False, allow_unicode=True))


def _factor(kind: object, factor: object) -> float:
    if kind not in KINDS:
        raise CorpusError(f"There is no kind {kind!r} of augmentation; kinds: {', '.join(KINDS)}.")
    if isinstance(factor, bool) or not isinstance(factor, int | float) or not 0 <= factor < float("inf"):
        raise CorpusError(f"The factor of {kind} is a number from 0 on, such as 1.4, not {factor!r}.")
    return float(factor)
