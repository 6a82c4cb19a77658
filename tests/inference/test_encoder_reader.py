"""Readings by an encoder: no memory of its own, a head that the file carries."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator
from pathlib import Path

import gguf
import numpy as np
import pytest

from app.inference import Engine, ModelRejected, PromptTooLong, Reading, Sampling
from app.inference.reading import HEAD_KEY, LOGITS, RELATIONS, ROLES
from quantize.convert import convert
from tests.tiny_encoder import write_encoder_reader

from .conftest import PROMPT, SETTINGS

QUESTION = "Tom has 3 bags of 4 apples. He eats 2."
ENDS = [9, 19, 37]
LONGEST = 96  # tokens of the tiny encoder


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("encoder")
    convert(write_encoder_reader(folder), folder / "encoder.gguf")
    return folder / "encoder.gguf"


@pytest.fixture(scope="module")
def engine(models: Path, file: Path) -> Iterator[Engine]:
    with Engine(models / "generator.gguf", models / "verifier.gguf", SETTINGS, reader=file) as opened:
        yield opened


def test_each_number_has_roles_and_each_two_have_relations(engine: Engine) -> None:
    reading = engine.read(QUESTION, ENDS)
    assert np.shape(reading.roles) == (3, len(ROLES))
    assert np.shape(reading.relations) == (3, 3, len(RELATIONS))
    np.testing.assert_allclose(np.exp(reading.roles).sum(axis=-1), 1, atol=1e-4)


def test_a_question_is_read_the_same_after_another_one(engine: Engine) -> None:
    before = engine.read(QUESTION, ENDS)
    engine.read("Quite another question, with 7 and 8, and rather longer than that one.", [31, 37])
    assert engine.read(QUESTION, ENDS) == before


def test_what_stands_after_a_number_counts(engine: Engine) -> None:
    one, other = (engine.read(f"Tom has 3 apples. {rest}", [9]) for rest in ("He eats it.", "She has more."))
    assert np.abs(np.subtract(one.roles, other.roles)).max() > 0.01


def test_numbers_come_in_the_order_of_their_ends(engine: Engine) -> None:
    first, second, third = engine.read(QUESTION, ENDS).roles
    found = engine.read(QUESTION, [37, 9, 9, 19]).roles
    np.testing.assert_allclose(found, [third, first, first, second], atol=1e-4)


def test_a_question_without_numbers_has_an_empty_reading(engine: Engine) -> None:
    assert engine.read("How many?", []) == Reading([], [])


def test_reading_leaves_what_is_written_and_scored_as_it_is(engine: Engine) -> None:
    sampling = Sampling(temperature=1.0, max_tokens=20, seed=5)
    before = list(engine.generate(PROMPT, 6, sampling)), engine.score(PROMPT, ["x"])
    reading = engine.read(QUESTION, ENDS)
    assert (list(engine.generate(PROMPT, 6, sampling)), engine.score(PROMPT, ["x"])) == before
    assert engine.read(QUESTION, ENDS) == reading


def test_a_question_that_is_too_long_is_refused_and_the_next_one_read(engine: Engine) -> None:
    fits = "3" + " ." * (LONGEST - 3)  # and the two special tokens
    assert len(engine.read(fits, [1]).roles) == 1
    with pytest.raises(PromptTooLong) as refused:
        engine.read(f"{fits} .", [1])
    assert (refused.value.tokens, refused.value.limit) == (LONGEST + 1, LONGEST)
    assert len(engine.read(QUESTION, ENDS).roles) == 3


def rewrite(source: Path, target: Path, key: str, value: str | None) -> Path:
    """A copy of a file with another text for `key`, or without it."""
    file = gguf.GGUFReader(source)
    writer = gguf.GGUFWriter(target, "bert")
    for name, field in file.fields.items():
        text = name != key and not name.startswith("GGUF.") and name != "general.architecture"
        if text and field.types[0] == gguf.GGUFValueType.ARRAY:
            writer.add_array(name, field.contents())
        elif text:
            writer.add_key_value(name, field.contents(), field.types[0])
    if value is not None:
        writer.add_string(key, value)
    for tensor in file.tensors:
        writer.add_tensor(tensor.name, tensor.data)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return target


@pytest.mark.parametrize(
    "head",
    [None, "", "not base64!", base64.b64encode(np.zeros((LOGITS - 1, 64), "<f2").tobytes()).decode()],
    ids=["missing", "empty", "no base64", "too small"],
)
def test_an_encoder_without_a_whole_head_is_no_reader(
    models: Path, file: Path, tmp_path: Path, head: str | None
) -> None:
    other = rewrite(file, tmp_path / "reader.gguf", HEAD_KEY, head)
    engine = Engine(models / "generator.gguf", None, SETTINGS, reader=other)
    with pytest.raises(ModelRejected, match=r"reader\.gguf is not a reader: its head"):
        engine.start()


def test_a_rewritten_file_is_a_reader_where_nothing_is_changed(
    models: Path, file: Path, tmp_path: Path
) -> None:
    head = gguf.GGUFReader(file).fields[HEAD_KEY].contents()
    same = rewrite(file, tmp_path / "reader.gguf", HEAD_KEY, head)
    with Engine(models / "generator.gguf", None, SETTINGS, reader=same) as engine:
        assert len(engine.read(QUESTION, ENDS).roles) == 3


def test_an_encoder_is_no_generator(models: Path, file: Path, tmp_path: Path) -> None:
    shutil.copy(file, tmp_path / "generator.gguf")
    with pytest.raises(ModelRejected, match="is a reader, but a generator is wanted"):
        Engine(tmp_path / "generator.gguf", None, SETTINGS).start()
