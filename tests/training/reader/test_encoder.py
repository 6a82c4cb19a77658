from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import PreTrainedTokenizerFast

from app.inference import Engine
from app.inference.random_model import write_random_model
from app.inference.reading import LOGITS
from app.problem.prompt import clean_question
from app.solving.relations import numbers_told, read_numbers
from quantize.convert import convert
from tests.tiny_encoder import write_encoder, write_encoder_reader
from tests.training.tiny_pack import TINY
from training.reader.encoder import EncoderReader, load_word_pieces, reader_from_encoder
from training.reader.examples import Read, collate, read_of

ALONE = "a = 12\nreturn a"
QUESTIONS = (
    "Ada has 12 bags of 4 apples and finds 350 more. How many apples are there now?",
    "Zoë’s café sells 7 crêpes for €3 and thirty-two naïve 🍎 for $1,250.50. How many are left?",
    "12kg of 3/4 [SEP] and 25% of  5.",
    "12345kg, 350kg and 9pm",
    "12345🍎 of 16😀feet and 174010½🍎",
)


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_encoder(tmp_path_factory.mktemp("public") / "small")


@pytest.fixture(scope="module")
def final(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_encoder_reader(tmp_path_factory.mktemp("encoder-reader"))


@pytest.fixture(scope="module")
def tokenizer(final: Path) -> PreTrainedTokenizerFast:
    return load_word_pieces(final)


@pytest.fixture(scope="module")
def model(final: Path) -> EncoderReader:
    made = EncoderReader.from_pretrained(final)
    made.eval()  # type: ignore[no-untyped-call]
    return made


@pytest.fixture(scope="module")
def engine(final: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("files")
    convert(final, folder / "reader.gguf", "f32")
    write_random_model(folder / "generator.gguf", TINY)
    with Engine(folder / "generator.gguf", reader=folder / "reader.gguf") as opened:
        yield opened


@torch.no_grad()
def read_by(model: EncoderReader, read: Read) -> tuple[torch.Tensor, torch.Tensor]:
    """Log-probabilities of the roles of the numbers and of the relations of the pairs."""
    roles, relations = (logits.log_softmax(1) for logits in model(**collate([read])).logits)
    return roles, relations


def test_a_reader_begins_as_the_encoder(encoder: Path) -> None:
    made, source = reader_from_encoder(encoder, seed=0), load_file(encoder / "model.safetensors")
    assert made.config.tinytutor_role == "reader"
    for name, weights in made.bert.state_dict().items():
        assert torch.equal(weights, source[name]), name
    assert made.head.weight.shape == (LOGITS, 64)
    assert made.head.weight.any(dim=1).all()
    assert torch.equal(made.head.weight, reader_from_encoder(encoder, seed=0).head.weight)
    assert not torch.equal(made.head.weight, reader_from_encoder(encoder, seed=1).head.weight)


def test_a_place_is_the_token_that_ends_its_number(tokenizer: PreTrainedTokenizerFast) -> None:
    for question in QUESTIONS:
        text, read = clean_question(question), read_of(tokenizer, question, ALONE)
        assert read is not None
        assert (read.ids[0], read.ids[-1]) == (tokenizer.cls_token_id, tokenizer.sep_token_id)
        offsets = [(0, 0), *tokenizer.backend_tokenizer.encode(text, add_special_tokens=False).offsets]
        assert len(offsets) + 1 == len(read.ids), "nothing is filled up or cut off"
        for place, number in zip(read.places, numbers_told(text), strict=True):
            begin, end = offsets[place]
            assert begin < number.end <= end


def test_what_fills_up_a_batch_changes_nothing(model: EncoderReader) -> None:
    short, long = Read((40, 41, 42), (0, 2), (0, 0), (0,)), Read(tuple(range(50, 90)), (3, 30), (0, 0), (0,))
    alone = read_by(model, short)
    with torch.no_grad():
        together = model(**collate([short, long])).logits
    torch.testing.assert_close(together[0][:2].log_softmax(1), alone[0], rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(together[1][:1].log_softmax(1), alone[1], rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_app_reads_what_torch_reads(
    question: str, model: EncoderReader, tokenizer: PreTrainedTokenizerFast, engine: Engine
) -> None:
    found, read = read_numbers(question, engine), read_of(tokenizer, question, ALONE)
    assert found is not None
    assert read is not None
    roles, relations = read_by(model, read)
    np.testing.assert_allclose(found.roles, roles, rtol=0.01, atol=0.03)
    pairs = combinations(range(len(roles)), 2)
    np.testing.assert_allclose([found.relations[i][j] for i, j in pairs], relations, rtol=0.01, atol=0.03)


def test_another_bert_is_refused(tmp_path: Path) -> None:
    relative = write_encoder(tmp_path / "relative", position_embedding_type="relative_key")
    other = write_encoder(tmp_path / "other", hidden_act="relu")
    for folder in (relative, other):
        with pytest.raises(ValueError, match="another BERT than the usual one"):
            reader_from_encoder(folder, seed=0)


def test_weights_that_are_not_all_there_are_a_clear_error(tmp_path: Path) -> None:
    file = write_encoder(tmp_path / "cut") / "model.safetensors"
    weights = load_file(file)
    del weights["encoder.layer.1.output.dense.weight"]
    save_file(weights, file)
    with pytest.raises(ValueError, match=r"lacks encoder\.layer\.1\.output\.dense\.weight: copy it again"):
        reader_from_encoder(tmp_path / "cut", seed=0)
