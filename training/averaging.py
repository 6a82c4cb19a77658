"""The weighted mean of two checkpoints of one shape: what a run learnt without all that it forgot.

Run: ``python -m training average --of runs/before runs/after --share 0.3 --out runs/mean``.

A model that was trained on from another lies in the same valley as that one, and between them is often a
better one than either: it keeps most of what the first knew and has much of what the second learnt. `--share`
is the second's part. Which share is best shows an evaluation on problems of both kinds.

Sources: Wortsman et al. 2022, "Robust fine-tuning of zero-shot models" (WiSE-FT), https://arxiv.org/abs/2109.01903;
"Model soups", https://arxiv.org/abs/2203.05482.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.made_checkpoint import write_checkpoint
from training.model import TutorModel, load_model
from training.tokenizer import load_tokenizer


def average(first: TutorModel, second: TutorModel, share: float) -> TutorModel:
    """`second` with the mean of both models' weights; its own count `share` (0 to 1), the first's the rest.

    Raises ValueError where the two are not of one shape, or the share is none.
    """
    if not 0 <= share <= 1:
        raise ValueError(f"a share of {share:g}: give one from 0 (the first model) to 1 (the second)")
    before, after = first.state_dict(), second.state_dict()
    shapes = [{name: weight.shape for name, weight in weights.items()} for weights in (before, after)]
    if shapes[0] != shapes[1]:
        raise ValueError("the two models are not of one shape: one must have been trained on from the other")
    mean = {name: torch.lerp(before[name].float(), weight.float(), share) for name, weight in after.items()}
    second.load_state_dict(mean)
    return second


def write_average(first: Path, second: Path, share: float, out: Path) -> None:
    """Write the mean of two checkpoints, whole or not at all, with the tokenizer that both have.

    Raises:
        ValueError: they are not of one shape or have other tokenizers, or `out` is there already.
    """
    if load_tokenizer(first).get_vocab() != load_tokenizer(second).get_vocab():
        raise ValueError(f"{first} and {second} have other tokenizers, so their weights mean other things.")
    model = average(load_model(first), load_model(second), share)
    write_checkpoint(model, (second / "tokenizer.json").read_text(encoding="utf-8"), out)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--of", type=Path, nargs=2, required=True, metavar="CHECKPOINT", help="before and after"
    )
    parser.add_argument("--share", type=float, default=0.5, help="of the second checkpoint, 0 to 1")
    parser.add_argument("--out", type=Path, required=True, help="folder of the checkpoint")


def run(arguments: argparse.Namespace) -> int:
    """Write the mean; returns the exit status."""
    before, after = arguments.of
    write_average(before, after, arguments.share, arguments.out)
    print(f"{arguments.out}: {1 - arguments.share:g} of {before} and {arguments.share:g} of {after}")
    return 0
