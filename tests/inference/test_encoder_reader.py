"""Encoders that are no readers: what makes one is the head that the file carries, and its role."""

from __future__ import annotations

import base64
import shutil
from pathlib import Path

import gguf
import numpy as np
import pytest

from app.inference import Engine, ModelRejected
from app.inference.reading import HEAD_KEY, LOGITS

from .conftest import SETTINGS


def rewrite(source: Path, target: Path, key: str, value: str | None) -> Path:
    """A copy of a file with another text for `key`, or without it."""
    file = gguf.GGUFReader(source)
    writer = gguf.GGUFWriter(target, "bert")
    for name, field in file.fields.items():
        kept = name != key and not name.startswith("GGUF.") and name != "general.architecture"
        if kept and field.types[0] == gguf.GGUFValueType.ARRAY:
            writer.add_array(name, field.contents())
        elif kept:
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
    models: Path, encoder: Path, tmp_path: Path, head: str | None
) -> None:
    other = rewrite(encoder, tmp_path / "reader.gguf", HEAD_KEY, head)
    engine = Engine(models / "generator.gguf", None, SETTINGS, reader=other)
    with pytest.raises(ModelRejected, match=r"reader\.gguf is not a reader: its head"):
        engine.start()


def test_a_rewritten_file_is_a_reader_where_nothing_is_changed(
    models: Path, encoder: Path, tmp_path: Path
) -> None:
    head = gguf.GGUFReader(encoder).fields[HEAD_KEY].contents()
    same = rewrite(encoder, tmp_path / "reader.gguf", HEAD_KEY, head)
    with Engine(models / "generator.gguf", None, SETTINGS, reader=same) as engine:
        assert len(engine.read("Tom has 3 bags.", [9]).roles) == 1


def test_an_encoder_is_no_generator(models: Path, encoder: Path, tmp_path: Path) -> None:
    shutil.copy(encoder, tmp_path / "generator.gguf")
    with pytest.raises(ModelRejected, match="is a reader, but a generator is wanted"):
        Engine(tmp_path / "generator.gguf", None, SETTINGS).start()
    nameless = rewrite(encoder, tmp_path / "nameless.gguf", "tinytutor.role", None)
    with pytest.raises(ModelRejected, match="names no end token"):
        Engine(nameless, None, SETTINGS).start()
