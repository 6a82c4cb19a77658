"""The scores as TensorBoard scalars, where TensorBoard is installed; without it there are none."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from training.watching.curve import named
from training.watching.scores import Score


def is_installed() -> bool:
    """Whether scalars can be written."""
    return find_spec("tensorboard") is not None


def write_scalars(folder: Path, scores: Iterable[Score], candidates: int) -> None:
    """Add the scores' figures to the event files in `folder`, under the names `eval/pass@1` and so on.

    TensorBoard shows them beside the training's own curves where both lie below its `--logdir`.
    """
    from torch.utils.tensorboard import SummaryWriter  # torch takes seconds to import

    with SummaryWriter(str(folder)) as writer:
        for score in scores:
            for name, share in named(score.figures, candidates).items():
                writer.add_scalar(f"eval/{name}", share, score.step)
