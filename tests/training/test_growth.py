"""A grown generator computes what the smaller one computes, and its copies do not stay copies."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from training.__main__ import main
from training.growth import grow, heads_of
from training.model import TutorModel, load_model, new_generator, verifier_from_generator
from training.presets import Preset, load_preset

VOCABULARY = 300
SMALL = ("hidden_size=256", "layers=2", "heads=4", "key_value_heads=2", "feed_forward_size=256")
LARGE = ("hidden_size=768", "layers=3", "heads=12", "key_value_heads=4", "feed_forward_size=512")


def preset(*changes: str) -> Preset:
    return load_preset("nano", changes)


@pytest.fixture
def small() -> TutorModel:
    model = new_generator(preset(*SMALL), VOCABULARY, seed=3)
    with torch.no_grad():  # norms that are not all ones
        for name, weight in model.named_parameters():
            if "norm" in name:
                weight.mul_(1 + torch.rand(len(weight)))
    return model


def tokens() -> torch.Tensor:
    return torch.randint(VOCABULARY, (2, 40), generator=torch.Generator().manual_seed(1))


@pytest.mark.parametrize(
    "changes",
    [
        LARGE,
        (*LARGE, "tied=false"),
        SMALL,
        (*SMALL, "layers=5"),
        (*SMALL, "feed_forward_size=768"),
        (*SMALL, "hidden_size=512", "heads=8", "key_value_heads=8"),
        (*SMALL, "hidden_size=512", "heads=8", "key_value_heads=2"),
    ],
)
def test_a_grown_generator_gives_the_same_logits(small: TutorModel, changes: tuple[str, ...]) -> None:
    large = grow(small, preset(*changes), seed=5)
    with torch.no_grad():
        torch.testing.assert_close(
            large(input_ids=tokens()).logits, small(input_ids=tokens()).logits, atol=2e-4, rtol=1e-4
        )


def test_all_weights_are_given_and_of_the_shape(small: TutorModel) -> None:
    large = grow(small, preset(*LARGE), seed=5)
    fresh = new_generator(preset(*LARGE), VOCABULARY, seed=0)
    shapes = {name: value.shape for name, value in fresh.state_dict().items()}
    assert {name: value.shape for name, value in large.state_dict().items()} == shapes
    assert large.config.tie_word_embeddings
    assert large.lm_head.weight is large.model.embed_tokens.weight


def test_copies_part_when_they_learn(small: TutorModel) -> None:
    large = grow(small, preset(*LARGE), seed=5)
    gate = large.model.layers[0].mlp.gate_proj.weight
    assert torch.equal(gate[0], gate[256])
    ids = tokens()
    optimizer = torch.optim.SGD(large.parameters(), lr=0.1)
    loss = large(input_ids=ids, labels=ids.roll(-1, dims=1)).loss
    assert loss is not None
    loss.backward()
    optimizer.step()
    assert (gate[0] - gate[256]).abs().max() > 1e-6


def test_an_added_layer_learns_from_the_first_step(small: TutorModel) -> None:
    large = grow(small, preset(*SMALL, "layers=4"), seed=5)
    added = [layer for layer in large.model.layers if not layer.mlp.down_proj.weight.any()]
    assert len(added) == 2
    ids = tokens()
    loss = large(input_ids=ids, labels=ids.roll(-1, dims=1)).loss
    assert loss is not None
    loss.backward()
    assert all(layer.mlp.down_proj.weight.grad.abs().max() > 0 for layer in added)


def test_the_seed_draws_the_shares(small: TutorModel) -> None:
    first, again, other = (grow(small, preset(*LARGE), seed).model.layers[0] for seed in (1, 1, 2))
    assert torch.equal(first.mlp.down_proj.weight, again.mlp.down_proj.weight)
    assert not torch.equal(first.mlp.down_proj.weight, other.mlp.down_proj.weight)


def test_copies_of_a_query_head_read_copies_of_its_keys() -> None:
    queries, keys = heads_of(4, 2, preset(*LARGE))
    assert keys.tolist() == [0, 0, 1, 1]
    assert queries.tolist() == [0, 1, 0, 1, 0, 1, 2, 3, 2, 3, 2, 3]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (("hidden_size=512", "heads=4"), "a head is 128 wide and not 64"),
        (("layers=1",), "layers 1 is less than 2"),
        (("key_value_heads=1",), "key_value_heads 1 is less than 2"),
        (("context=256", "training.row_tokens=256"), "context 256 is less than 512"),
    ],
)
def test_a_shape_that_it_cannot_become_is_named(
    small: TutorModel, changes: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        grow(small, preset(*SMALL, *changes), seed=0)


def test_every_query_head_needs_a_place_beside_its_keys() -> None:
    wide = ("hidden_size=768", "layers=1", "heads=12", "feed_forward_size=256")
    small = new_generator(preset(*wide, "key_value_heads=4"), VOCABULARY, seed=3)
    with pytest.raises(ValueError, match="no room for copies of 12"):
        grow(small, preset(*wide, "key_value_heads=6"), seed=0)


def test_neither_a_verifier_nor_another_shape_grows(small: TutorModel, tmp_path: Path) -> None:
    small.save_pretrained(tmp_path / "small")
    with pytest.raises(ValueError, match="Only a generator grows"):
        grow(verifier_from_generator(tmp_path / "small"), preset(*LARGE), seed=0)
    with pytest.raises(ValueError, match="Llama's shape"):
        grow(small, load_preset("1.3b"), seed=0)


def test_the_command_writes_a_checkpoint_that_the_trainer_takes(
    small: TutorModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from training.tokenizer import train_tokenizer

    small.save_pretrained(tmp_path / "small")
    train_tokenizer(["Tom has 3 apples. How many?"] * 9, VOCABULARY).save_pretrained(tmp_path / "small")
    changes = [part for change in LARGE for part in ("--set", change)]
    command = ["grow", "--generator", str(tmp_path / "small"), "--preset", "nano", *changes]
    assert main([*command, "--out", str(tmp_path / "large")]) == 0
    assert "parameters that write what" in capsys.readouterr().out
    large = load_model(tmp_path / "large", preset(*LARGE))
    with torch.no_grad():
        torch.testing.assert_close(
            large(input_ids=tokens()).logits, small(input_ids=tokens()).logits, atol=2e-4, rtol=1e-4
        )
    assert main([*command, "--out", str(tmp_path / "large")]) == 2
    assert "large" in capsys.readouterr().err
