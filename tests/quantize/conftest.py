"""Checkpoints that the tests of `quantize` share (read only) or may change (their own copy)."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from transformers.utils import logging

from quantize.convert import convert
from tests.quantize.tiny_models import make_checkpoint
from tests.tiny_encoder import write_encoder_reader

logging.disable_progress_bar()  # type: ignore[no-untyped-call]
torch.set_num_threads(1)


@pytest.fixture(scope="session")
def generator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_checkpoint(tmp_path_factory.mktemp("generator") / "checkpoint-1")


@pytest.fixture(scope="session")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verifier") / "checkpoint-1"
    return make_checkpoint(folder, role="verifier", tied=False, dtype=torch.bfloat16, seed=1)


@pytest.fixture(scope="session")
def generator_gguf(generator: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gguf") / "generator.gguf"
    convert(generator, path)
    return path


@pytest.fixture(scope="session")
def verifier_gguf(verifier: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gguf") / "verifier.gguf"
    convert(verifier, path)
    return path


@pytest.fixture(scope="session")
def encoder_reader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_encoder_reader(tmp_path_factory.mktemp("encoder-reader"))


@pytest.fixture
def copy_of(tmp_path: Path) -> Callable[[Path], Path]:
    """Copies a checkpoint to a folder that the test may change."""

    def copy(folder: Path) -> Path:
        return shutil.copytree(folder, tmp_path / "run" / folder.name)

    return copy
