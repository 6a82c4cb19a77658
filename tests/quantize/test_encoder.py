"""A reader made of an encoder, through every command of `quantize`."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from gguf import GGMLQuantizationType as TensorType
from safetensors.numpy import load_file, save_file

from quantize.__main__ import main
from quantize.check import check
from quantize.convert import convert
from quantize.errors import QuantizeError
from quantize.gguf_file import EXACT, GgufFile
from quantize.levels import quantize
from quantize.restore import restore
from quantize.texts import example_texts, tokenizer_texts
from training.reader.encoder import EncoderReader
from training.reader.start import start_reader

TEXTS = [text[60:150] for text in example_texts(4)]


@pytest.fixture(scope="module")
def file(encoder_reader: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gguf") / "reader.gguf"
    convert(encoder_reader, path)
    return path


def failures(folder: Path, path: Path) -> list[str]:
    texts = list(tokenizer_texts(300))
    return [finding.what for finding in check(folder, path, texts, TEXTS) if not finding.passed]


@pytest.mark.parametrize("level", [None, "Q8_0"])
def test_a_file_agrees_with_its_checkpoint(
    encoder_reader: Path, file: Path, tmp_path: Path, level: str | None
) -> None:
    if level is not None:
        report = quantize(file, tmp_path / "8.gguf", level)
        assert not report.fallbacks
        file = tmp_path / "8.gguf"
    assert failures(encoder_reader, file) == []
    stored = GgufFile(file)
    assert {stored.tensor_type(name) for name in EXACT} == {TensorType.F32}
    assert stored.tensor_type("blk.0.attn_q.weight") == (TensorType.F16 if level is None else TensorType.Q8_0)


def change_layer(tensors: dict[str, np.ndarray]) -> None:
    name = "bert.encoder.layer.1.attention.self.query.weight"
    tensors[name] = np.roll(tensors[name], 16, axis=0)  # another order of the heads


def change_head(tensors: dict[str, np.ndarray]) -> None:
    tensors["head.weight"] = tensors["head.weight"][::-1].copy()


@pytest.mark.parametrize(
    ("change", "what"),
    [(change_layer, ["logits at F16"]), (change_head, ["metadata", "logits at F16"])],
)
def test_other_weights_are_found(
    encoder_reader: Path,
    file: Path,
    copy_of: Callable[[Path], Path],
    change: Callable[[dict[str, np.ndarray]], None],
    what: list[str],
) -> None:
    folder = copy_of(encoder_reader)
    tensors = load_file(folder / "model.safetensors")
    change(tensors)
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    assert failures(folder, file) == what


def test_another_vocabulary_is_found(
    encoder_reader: Path, file: Path, copy_of: Callable[[Path], Path]
) -> None:
    folder = copy_of(encoder_reader)
    content = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    words = content["model"]["vocab"]
    words["a"], words["s"] = words["s"], words["a"]
    (folder / "tokenizer.json").write_text(json.dumps(content), encoding="utf-8")
    assert failures(folder, file)[:2] == ["metadata", "tokenizer"]


def test_float32_comes_back(encoder_reader: Path, tmp_path: Path) -> None:
    convert(encoder_reader, tmp_path / "32.gguf", "f32")
    restore(tmp_path / "32.gguf", tmp_path / "back")
    first, second = (
        load_file(folder / "model.safetensors") for folder in (encoder_reader, tmp_path / "back")
    )
    assert first.keys() == second.keys()
    np.testing.assert_allclose(second.pop("head.weight"), first.pop("head.weight"), rtol=1e-3, atol=1e-4)
    for name, values in first.items():
        np.testing.assert_array_equal(second[name], values, name)
    assert failures(tmp_path / "back", tmp_path / "32.gguf") == []
    assert isinstance(start_reader(tmp_path / "back", None, seed=0)[0], EncoderReader)


@pytest.mark.parametrize("command", ["table", "importance"])
def test_what_is_measured_of_models_that_write_is_refused(
    encoder_reader: Path, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = tmp_path / "texts.jsonl"
    texts.write_text('{"text": "Ada has 3 apples."}\n', encoding="utf-8")
    where = ["importance", str(encoder_reader), str(tmp_path / "i.gguf")]
    arguments = where if command == "importance" else ["table", str(encoder_reader)]
    assert main([*arguments, "--texts", str(texts)]) == 2
    assert "is an encoder" in capsys.readouterr().err


def test_a_bert_that_is_no_reader_is_refused(encoder_reader: Path, copy_of: Callable[[Path], Path]) -> None:
    folder = copy_of(encoder_reader)
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    (folder / "config.json").write_text(json.dumps(config | {"architectures": ["BertModel"]}), "utf-8")
    with pytest.raises(QuantizeError, match="architecture BertModel are not known"):
        convert(folder, folder / "reader.gguf")
