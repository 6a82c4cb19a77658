"""A sampler over checkpoint folders, ready to use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from training.sampling.checkpoints import Loaded, Place
from training.sampling.labelling import Labeller
from training.sampling.sampler import BatchSampler
from training.sampling.scorer import TorchScorer
from training.sampling.vllm_writer import VllmWriter, open_vllm
from training.sampling.writer import TorchWriter

ROWS = {"cuda": 4096, "cpu": 32}
"""Rows decoded together: on an accelerator so many that reading the weights costs nothing beside them."""


@contextmanager
def open_sampler(
    generator: Path,
    verifier: Path | None = None,
    *,
    workers: int | None = None,
    rows: int | None = None,
    compiled: bool | None = None,
) -> Iterator[BatchSampler[TorchWriter]]:
    """Load checkpoint folders onto the accelerator or the CPU; compiled on an accelerator.

    Raises ValueError where one cannot be read.
    """
    place = Place.best()
    kind = place.device.type
    writer = TorchWriter(
        Loaded.read(generator, place),
        rows=rows or ROWS[kind],
        compiled=kind == "cuda" if compiled is None else compiled,
    )
    scorer = None if verifier is None else TorchScorer(Loaded.read(verifier, place))
    with Labeller(workers) as labeller:
        yield BatchSampler(writer, scorer, labeller)


@contextmanager
def open_vllm_sampler(
    generator: Path, verifier: Path | None = None, *, workers: int | None = None
) -> Iterator[BatchSampler[VllmWriter]]:
    """The same with vLLM as the writer; torch reads the verifier. Raises ValueError as `open_vllm` does."""
    with open_vllm(generator) as writer, Labeller(workers) as labeller:
        scorer = None if verifier is None else TorchScorer(Loaded.read(verifier, Place.best()))
        yield BatchSampler(writer, scorer, labeller)
