"""The mean of two checkpoints: its weights, what stays of them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from training.__main__ import main
from training.averaging import average
from training.model import TutorModel, load_model, new_generator
from training.presets import load_preset
from training.tokenizer import load_tokenizer, train_tokenizer

VOCABULARY = 300
SMALL = ("hidden_size=256", "layers=2", "heads=4", "key_value_heads=2", "feed_forward_size=256")


def model(seed: int, *changes: str) -> TutorModel:
    return new_generator(load_preset("nano", (*SMALL, *changes)), VOCABULARY, seed=seed)


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_each_weight_is_the_mean_of_both(share: float) -> None:
    first, second = model(1).state_dict(), model(2).state_dict()
    for name, weight in average(model(1), model(2), share).state_dict().items():
        assert torch.allclose(weight, (1 - share) * first[name] + share * second[name], atol=1e-6)


def test_another_shape_and_no_share_are_refused() -> None:
    with pytest.raises(ValueError, match="not of one shape"):
        average(model(1), model(2, "layers=3"), 0.5)
    with pytest.raises(ValueError, match="give one from 0"):
        average(model(1), model(2), 1.5)


def test_the_command_writes_a_checkpoint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tokenizer = train_tokenizer(["how many apples are left for the 3 children"] * 3, VOCABULARY)
    vocabulary = len(tokenizer.get_vocab())
    for seed, name in ((1, "before"), (2, "after")):
        new_generator(load_preset("nano", SMALL), vocabulary, seed=seed).save_pretrained(tmp_path / name)
        tokenizer.save_pretrained(tmp_path / name)
    command = [
        "average",
        "--of",
        str(tmp_path / "before"),
        str(tmp_path / "after"),
        "--out",
        str(tmp_path / "mean"),
    ]
    assert main([*command, "--share", "0.25"]) == 0
    assert "0.75 of" in capsys.readouterr().out
    mean, before, after = (load_model(tmp_path / name).state_dict() for name in ("mean", "before", "after"))
    assert all(
        torch.allclose(mean[name], 0.75 * before[name] + 0.25 * after[name], atol=1e-6) for name in mean
    )
    assert load_tokenizer(tmp_path / "mean").get_vocab() == tokenizer.get_vocab()
    assert main([*command, "--share", "0.25"]) == 2  # nothing is overwritten
    assert str(tmp_path / "mean") in capsys.readouterr().err
    other = train_tokenizer(["quite other words, twelve of them"] * 3, VOCABULARY)
    other.save_pretrained(tmp_path / "after")
    assert main([*command[:-1], str(tmp_path / "new")]) == 2
    assert "other tokenizers" in capsys.readouterr().err
