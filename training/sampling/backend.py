"""Sampling by the app's engine from GGUF files, or by torch from checkpoint folders: `--backend`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.inference import Sampling
from app.packs.manifest import sha256_of
from training.evaluation.data import Item
from training.evaluation.journal import Journal
from training.evaluation.sampling import Attempts
from training.evaluation.session import Models, open_work, sample_all

ENGINE, TORCH = "engine", "torch"


def add_backend_argument(parser: argparse.ArgumentParser) -> None:
    """The option that chooses; torch needs no llama.cpp."""
    parser.add_argument(
        "--backend",
        choices=(ENGINE, TORCH),
        default=ENGINE,
        help="engine: GGUF files, one problem at a time; torch: checkpoint folders, many at once",
    )


def model_hash(model: Path) -> str:
    """The SHA-256 of a model file, or of a checkpoint's weights. Raises ValueError where there are none."""
    file = model / "model.safetensors" if model.is_dir() else model
    if not file.is_file():
        raise ValueError(f"There is no model at {model}: a GGUF file, or a checkpoint folder for torch.")
    return sha256_of(file)


def made_by(backend: str) -> dict[str, Any]:
    """What a journal notes of the backend; nothing for the engine, as journals always had it."""
    return {} if backend == ENGINE else {"backend": backend}


def sample(
    backend: str,
    models: Models,
    items: Sequence[Item],
    count: int,
    sampling: Sampling,
    journal: Journal,
    *,
    label: str = "",
    prefix: str = "",
) -> dict[str, Attempts]:
    """Every item's attempts by its key, as `sample_all` gives them. Raises ValueError with a sentence."""
    if backend == ENGINE:
        with open_work(models, count, sampling) as work:
            return sample_all(items, work, journal, workers=models.workers, label=label, prefix=prefix)
    from training.sampling.open import open_sampler  # torch takes seconds to import

    with open_sampler(models.generator, models.verifier, workers=models.workers) as sampler:
        return sampler.sample_all(items, count, sampling, journal, label=label, prefix=prefix)
