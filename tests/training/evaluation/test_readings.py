"""With the real engine; what it reads is of random weights."""

from pathlib import Path

import pytest

from app.inference import Reading
from app.inference.random_model import write_random_model
from app.inference.reading import RELATIONS, ROLES
from tests.training.tiny_pack import TINY, write_models
from training.evaluation.readings import readings_of

QUESTION = "Tom has 3 bags of 4 apples. How many apples does he have?"
TOO_LONG = "Tom has 3 bags of 4 apples. " * 30


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A generator and a reader."""
    folder = tmp_path_factory.mktemp("models")
    write_random_model(folder / "reader.gguf", TINY, role="reader", seed=2)
    return write_models(folder)[0], folder / "reader.gguf"


def test_without_a_reader_nothing_is_read(tmp_path: Path) -> None:
    assert readings_of([QUESTION, "a"], tmp_path / "none.gguf", None) == {QUESTION: None, "a": None}


def test_each_question_is_read_that_is_not_too_long(models: tuple[Path, Path]) -> None:
    found = readings_of([QUESTION, TOO_LONG, "How many apples?"], *models, threads=1)
    reading = found[QUESTION]
    assert reading is not None
    assert [len(roles) for roles in reading.roles] == [len(ROLES)] * 2
    assert len(reading.relations[0][1]) == len(RELATIONS)
    assert found[TOO_LONG] is None
    assert found["How many apples?"] == Reading([], [])


@pytest.mark.parametrize("missing", [0, 1])
def test_a_model_that_is_not_there_is_named(missing: int, models: tuple[Path, Path], tmp_path: Path) -> None:
    given = list(models)
    given[missing] = tmp_path / "none.gguf"
    with pytest.raises(ValueError, match=r"none\.gguf.*\.$"):
        readings_of([QUESTION], given[0], given[1])
