"""What samples: the app's engine from GGUF files, torch or vLLM from checkpoint folders. `--backend`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from app.inference import Sampling
from app.packs.manifest import sha256_of
from training.evaluation.data import Item
from training.evaluation.journal import Journal
from training.evaluation.sampling import Attempts
from training.evaluation.session import Models, open_work, sample_all

ENGINE, TORCH, VLLM = "engine", "torch", "vllm"


def add_backend_argument(parser: argparse.ArgumentParser) -> None:
    """The option that chooses; torch and vLLM need no llama.cpp."""
    parser.add_argument(
        "--backend",
        choices=(ENGINE, TORCH, VLLM),
        default=ENGINE,
        help="engine: GGUF files, one problem at a time; torch, vllm: checkpoint folders, many at once "
        '(vllm: the extra "vllm", in an environment of its own)',
    )


def model_hash(model: Path) -> str:
    """The SHA-256 of a model file, or of a checkpoint's weights. Raises ValueError where there are none."""
    file = model / "model.safetensors" if model.is_dir() else model
    if not file.is_file():
        raise ValueError(
            f"There is no model at {model}: a GGUF file, or a checkpoint folder for torch or vllm."
        )
    return sha256_of(file)


def made_by(backend: str) -> dict[str, Any]:
    """What a journal notes of the backend; nothing for the engine, as journals always had it."""
    return {} if backend == ENGINE else {"backend": backend}


class Sample(Protocol):
    """Every item's attempts by its key; those in the journal (under prefix + key) are taken from it."""

    def __call__(
        self,
        items: Sequence[Item],
        count: int,
        sampling: Sampling,
        journal: Journal,
        *,
        label: str = "",
        prefix: str = "",
    ) -> dict[str, Attempts]: ...


@contextmanager
def open_backend(backend: str, models: Models) -> Iterator[Sample]:
    """A function that samples with these models. Raises ValueError with a sentence where one is unfit."""
    if backend == ENGINE:

        def sample(
            items: Sequence[Item],
            count: int,
            sampling: Sampling,
            journal: Journal,
            *,
            label: str = "",
            prefix: str = "",
        ) -> dict[str, Attempts]:
            with open_work(models, count, sampling) as work:
                return sample_all(items, work, journal, workers=models.workers, label=label, prefix=prefix)

        yield sample
        return
    from training.sampling.open import open_sampler, open_vllm_sampler  # torch takes seconds to import

    opening = open_vllm_sampler if backend == VLLM else open_sampler
    with opening(models.generator, models.verifier, workers=models.workers) as sampler:
        yield sampler.sample_all
