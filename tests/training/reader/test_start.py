import json
from pathlib import Path

import pytest
import torch

from tests.tiny_encoder import write_encoder, write_encoder_reader
from training.reader.encoder import EncoderReader
from training.reader.model import ReaderModel
from training.reader.start import start_reader


@pytest.fixture(scope="module")
def final(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_encoder_reader(tmp_path_factory.mktemp("encoder-reader"))


def test_a_generator_gives_its_first_layers_and_its_tokenizer(generator: Path) -> None:
    model, tokenizer = start_reader(generator, 1, seed=0)
    assert isinstance(model, ReaderModel)
    assert tokenizer.cls_token_id is None


def test_an_encoder_is_gone_on_from(final: Path) -> None:
    one, tokenizer = start_reader(final, None, seed=0)
    other, _ = start_reader(final, None, seed=1)
    assert isinstance(one, EncoderReader)
    assert tokenizer.cls_token_id is not None
    for name, weights in one.state_dict().items():
        assert torch.equal(weights, other.state_dict()[name]), name


def test_an_encoder_keeps_its_layers(final: Path) -> None:
    with pytest.raises(ValueError, match="leave --layers out"):
        start_reader(final, 2, seed=0)


def test_a_reader_for_another_prompt_is_refused(tmp_path: Path) -> None:
    folder = write_encoder_reader(tmp_path)
    file = folder / "config.json"
    entries = json.loads(file.read_text(encoding="utf-8")) | {"tinytutor_prompt_version": 99}
    file.write_text(json.dumps(entries), encoding="utf-8")
    with pytest.raises(ValueError, match="prompt version 99"):
        start_reader(folder, None, seed=0)


def test_weights_that_are_cut_short_are_a_clear_error(tmp_path: Path) -> None:
    reader = write_encoder_reader(tmp_path)
    for folder in (reader, tmp_path / "public"):
        weights = folder / "model.safetensors"
        weights.write_bytes(weights.read_bytes()[: weights.stat().st_size // 2])
        with pytest.raises(ValueError, match="not written or copied whole"):
            start_reader(folder, None, seed=0)


def test_a_folder_without_a_model_or_a_tokenizer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no whole checkpoint"):
        start_reader(tmp_path, None, seed=0)
    (write_encoder(tmp_path / "public") / "tokenizer.json").unlink()
    with pytest.raises(ValueError, match=r"no tokenizer\.json"):
        start_reader(tmp_path / "public", None, seed=0)
