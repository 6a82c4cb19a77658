from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import PreTrainedTokenizerFast

from app.inference import Engine, Reading
from app.inference.random_model import write_random_model
from app.inference.reading import LOGITS, reading_of
from app.solving.relations import read_numbers
from quantize.convert import convert
from tests.training.conftest import SMALL
from tests.training.tiny_pack import TINY
from training.model import load_model, new_generator
from training.presets import load_preset
from training.reader.examples import Read, collate, read_of
from training.reader.model import ReaderModel, reader_from
from training.reader.outcome import readings

QUESTIONS = (
    "Ada has 12 bags of 4 apples and finds 350 more. How many apples are there now?",
    "Zoë’s café sells 7 crêpes for €3 and thirty-two naïve 🍎 for 1,250. How many are left?",
    "Ben has ٣ pears.",
)


@pytest.fixture(scope="module")
def model(generator: Path) -> ReaderModel:
    """Of random weights; those of the head are so wide that one number's output is far from another's."""
    made = reader_from(generator, 2, seed=1)
    with torch.no_grad():
        made.lm_head.weight.mul_(2)
    made.eval()  # type: ignore[no-untyped-call]
    return made


@torch.no_grad()
def logits_of(model: ReaderModel, *reads: Read) -> tuple[torch.Tensor, torch.Tensor]:
    """Of roles (numbers, roles) and relations (pairs, relations)."""
    roles, relations = model(**collate(reads)).logits
    return roles, relations


def read_by(model: ReaderModel, tokenizer: PreTrainedTokenizerFast, question: str) -> Reading:
    """The reading that torch makes."""
    read = read_of(tokenizer, question, "a = 12\nreturn a")
    assert read is not None
    roles, pairs = (logits.log_softmax(1).tolist() for logits in logits_of(model, read))
    count = len(roles)
    table = [[[0.0]] * count for _ in range(count)]
    for (one, other), relations in zip(combinations(range(count), 2), pairs, strict=True):
        table[one][other] = relations
    return Reading(roles, table)


def test_a_number_sees_what_comes_after_it(model: ReaderModel) -> None:
    ids = (40, 41, 42, 43)
    roles, _ = logits_of(model, Read(ids, (1,), (0,), ()))
    changed, _ = logits_of(model, Read((*ids[:3], 99), (1,), (0,), ()))
    assert (roles - changed).abs().max() > 0.01


def test_what_fills_up_a_batch_changes_nothing(model: ReaderModel) -> None:
    short = Read((40, 41, 42), (0, 2), (0, 0), (0,))
    long = Read(tuple(range(50, 90)), (3, 30), (0, 0), (0,))
    alone, together = logits_of(model, short), logits_of(model, short, long)
    torch.testing.assert_close(together[0][:2], alone[0], rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(together[1][:1], alone[1], rtol=1e-4, atol=1e-4)


def test_the_loss_is_the_mean_over_numbers_and_pairs(model: ReaderModel) -> None:
    read = Read((40, 41, 42, 43), (0, 2, 3), (1, 4, 0), (2, 7, 1))
    with torch.no_grad():
        loss = model(**collate([read])).loss
    roles, relations = (logits.log_softmax(1) for logits in logits_of(model, read))
    wanted = roles[range(3), read.roles].sum() + relations[range(3), read.relations].sum()
    assert loss.item() == pytest.approx(-wanted.item() / 6, rel=1e-5)


def test_the_loss_is_about_the_same_in_half_precision(model: ReaderModel) -> None:
    read = Read((40, 41, 42, 43), (0, 2, 3), (1, 4, 0), (2, 7, 1))
    batch = collate([read, Read((50,) * 9, (3,), (0,), ())])
    with torch.no_grad():
        loss = model(**batch).loss
        with torch.autocast("cpu", torch.bfloat16):
            assert model(**batch).loss.item() == pytest.approx(loss.item(), rel=0.02)


def test_torch_and_numpy_read_the_same_from_the_same_logits() -> None:
    logits = 2 * torch.randn(4, LOGITS, generator=torch.Generator().manual_seed(0))
    first, second = torch.tensor(list(combinations(range(4), 2))).unbind(1)
    roles, relations = (found.log_softmax(1) for found in readings(logits, first, second))
    reading = reading_of(logits.numpy())
    np.testing.assert_allclose(reading.roles, roles, rtol=1e-4, atol=1e-5)
    pairs = np.array(reading.relations)[first, second]
    np.testing.assert_allclose(pairs, relations, rtol=1e-4, atol=1e-5)


def test_a_reader_begins_as_the_first_layers_of_a_generator(generator: Path) -> None:
    source, made = load_model(generator).model.state_dict(), reader_from(generator, 1, seed=0)
    assert made.config.num_hidden_layers == len(made.model.layers) == 1
    assert made.config.tinytutor_role == "reader"
    for name, weights in made.model.state_dict().items():
        assert torch.equal(weights, source[name]), name
    assert made.lm_head.weight[:LOGITS].any(dim=1).all()
    assert not made.lm_head.weight[LOGITS:].any()


def test_a_reader_is_gone_on_from(model: ReaderModel, tmp_path: Path) -> None:
    model.save_pretrained(tmp_path)
    found = reader_from(tmp_path, None, seed=5).state_dict()
    for name, weights in model.state_dict().items():
        assert torch.equal(found[name], weights), name


def test_a_deeper_reader_begins_with_the_same_logits_and_learns_in_all_its_layers(
    model: ReaderModel, tmp_path: Path
) -> None:
    model.save_pretrained(tmp_path)
    made, read = reader_from(tmp_path, 3, seed=0), Read((40, 41, 42, 43), (0, 2, 3), (1, 4, 0), (2, 7, 1))
    made.eval()  # type: ignore[no-untyped-call]
    assert made.config.num_hidden_layers == len(made.model.layers) == 3
    for found, wanted in zip(logits_of(made, read), logits_of(model, read), strict=True):
        torch.testing.assert_close(found, wanted)
    made(**collate([read])).loss.backward()
    for layer in made.model.layers:
        assert layer.mlp.down_proj.weight.grad.any()
        assert layer.self_attn.o_proj.weight.grad.any()


def test_a_reader_cannot_become_less_deep(model: ReaderModel, tmp_path: Path) -> None:
    model.save_pretrained(tmp_path)
    with pytest.raises(ValueError, match="This reader has 2 layers"):
        reader_from(tmp_path, 1, seed=0)


def test_too_few_layers_are_a_clear_error(generator: Path) -> None:
    with pytest.raises(ValueError, match=r"has 2 layers .* a reader of 3 layers needs as many"):
        reader_from(generator, 3, seed=0)


def test_too_small_a_vocabulary_is_a_clear_error(tmp_path: Path) -> None:
    new_generator(load_preset("nano", SMALL), LOGITS - 1, seed=0).save_pretrained(tmp_path)
    with pytest.raises(ValueError, match=f"{LOGITS - 1} tokens: .* needs .*{LOGITS} tokens"):
        reader_from(tmp_path, 1, seed=0)


def test_a_phi_shaped_model_becomes_no_reader(tmp_path: Path) -> None:
    small = ("hidden_size=256", "feed_forward_size=256", "layers=1", "heads=4", "key_value_heads=4")
    new_generator(load_preset("1.3b", small), 400, seed=0).save_pretrained(tmp_path)
    with pytest.raises(ValueError, match="is phi-shaped"):
        reader_from(tmp_path, 1, seed=0)


@pytest.fixture(scope="module")
def engine(
    model: ReaderModel,
    tokenizer: PreTrainedTokenizerFast,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("reader")
    model.save_pretrained(folder / "final")
    tokenizer.save_pretrained(folder / "final")
    convert(folder / "final", folder / "reader.gguf", "f32")
    write_random_model(folder / "generator.gguf", TINY)
    with Engine(folder / "generator.gguf", reader=folder / "reader.gguf") as opened:
        yield opened


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_app_reads_what_torch_reads(
    question: str, model: ReaderModel, tokenizer: PreTrainedTokenizerFast, engine: Engine
) -> None:
    found, wanted = read_numbers(question, engine), read_by(model, tokenizer, question)
    assert found is not None
    np.testing.assert_allclose(found.roles, wanted.roles, atol=0.01)
    for one, other in combinations(range(len(wanted.roles)), 2):
        np.testing.assert_allclose(found.relations[one][other], wanted.relations[one][other], atol=0.01)
