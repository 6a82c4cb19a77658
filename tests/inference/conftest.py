"""Tiny models with random weights, written once a session, and engines over them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.inference import Engine, EngineSettings
from app.inference.random_model import Shape, write_random_model
from app.problem.prompt import format_prompt
from quantize.convert import convert
from tests.tiny_encoder import write_encoder_reader

TINY = Shape(hidden=64, feed_forward=128, layers=2, heads=2, vocabulary=320, context=256)
SETTINGS = EngineSettings(threads=1, places=4, silence_seconds=20, load_seconds=60)
PROMPT = format_prompt("Tom has 3 apples.")


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `generator.gguf`, `verifier.gguf` and `reader.gguf`."""
    folder = tmp_path_factory.mktemp("models")
    write_random_model(folder / "generator.gguf", TINY)
    write_random_model(folder / "verifier.gguf", TINY, role="verifier", seed=1)
    write_random_model(folder / "reader.gguf", TINY, role="reader", seed=2)
    return folder


@pytest.fixture(scope="session")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a reader that is an encoder."""
    folder = tmp_path_factory.mktemp("encoder")
    convert(write_encoder_reader(folder), folder / "encoder.gguf")
    return folder / "encoder.gguf"


@pytest.fixture(scope="session")
def shared_engine(models: Path) -> Iterator[Engine]:
    """One engine for all tests that leave it whole."""
    with Engine(models / "generator.gguf", models / "verifier.gguf", SETTINGS) as engine:
        yield engine


@pytest.fixture
def engine(models: Path) -> Iterator[Engine]:
    """An engine of the test's own."""
    with Engine(models / "generator.gguf", models / "verifier.gguf", SETTINGS) as engine:
        yield engine
