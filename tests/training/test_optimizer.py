from copy import deepcopy

import pytest
import torch
from torch import nn

from training.optimizer import MuonWithAdamW, learning_rate_factor, make_optimizer, make_scheduler
from training.presets import Preset, load_preset


class TwoParts(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.embed_tokens = nn.Embedding(8, 4)
        self.block = nn.Linear(4, 4, bias=False)
        self.norm = nn.LayerNorm(4)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        result: torch.Tensor = self.norm(self.block(self.embed_tokens(ids)))
        return result


def step(model: nn.Module, optimizer: MuonWithAdamW) -> None:
    optimizer.zero_grad()
    (model(torch.arange(8)) ** 3).sum().backward()
    optimizer.step()


def test_blocks_go_to_muon_and_everything_else_to_adamw(preset: Preset) -> None:
    model = TwoParts()
    optimizer = MuonWithAdamW(model, preset.training)
    muon, adamw = ({id(p) for p in group["params"]} for group in optimizer.param_groups)
    assert muon == {id(model.block.weight)}
    assert adamw == {id(p) for p in (model.embed_tokens.weight, model.norm.weight, model.norm.bias)}


def test_a_saved_and_loaded_optimizer_takes_the_same_next_step(preset: Preset) -> None:
    torch.manual_seed(0)
    first = TwoParts()
    optimizer = MuonWithAdamW(first, preset.training)
    step(first, optimizer)
    second = TwoParts()
    second.load_state_dict(first.state_dict())
    again = MuonWithAdamW(second, preset.training)
    again.load_state_dict(deepcopy(optimizer.state_dict()))  # as from a file: shares nothing
    step(first, optimizer)
    step(second, again)
    for one, other in zip(first.parameters(), second.parameters(), strict=True):
        torch.testing.assert_close(one, other, rtol=0, atol=0)


def test_the_rate_warms_up_stays_and_falls_to_zero() -> None:
    changes = ("training.warmup_steps=10", "training.max_steps=100", "training.decay_steps=20")
    factor = learning_rate_factor(load_preset("nano", changes).training)
    assert factor(0) == pytest.approx(0.1)
    assert [factor(step) for step in (9, 50, 80)] == [1.0, 1.0, 1.0]
    assert factor(90) == pytest.approx(0.5)
    assert factor(100) == 0.0


def test_a_cosine_falls_slowly_fast_slowly() -> None:
    changes = ("training.warmup_steps=10", "training.max_steps=110", "training.decay_steps=100")
    factor = learning_rate_factor(load_preset("nano", (*changes, "training.decay=cosine")).training)
    assert factor(4) == pytest.approx(0.5)
    assert [factor(step) for step in (10, 35, 60, 85, 110)] == pytest.approx(
        [1, 0.8536, 0.5, 0.1464, 0], abs=1e-4
    )


def test_adamw_alone_moves_everything_and_lets_no_vector_decay() -> None:
    settings = load_preset("nano", ("training.optimizer=adamw",)).training
    model = TwoParts()
    optimizer = make_optimizer(model, settings)
    matrices, vectors = optimizer.param_groups
    assert {id(p) for p in matrices["params"]} == {id(model.embed_tokens.weight), id(model.block.weight)}
    assert matrices["weight_decay"] == settings.weight_decay
    assert {id(p) for p in vectors["params"]} == {id(model.norm.weight), id(model.norm.bias)}
    assert vectors["weight_decay"] == 0.0
    assert {group["lr"] for group in optimizer.param_groups} == {settings.other_learning_rate}


def test_the_scheduler_moves_both_rates(preset: Preset) -> None:
    model = TwoParts()
    optimizer = MuonWithAdamW(model, preset.training)
    scheduler = make_scheduler(optimizer, preset.training)
    for _ in range(3):
        step(model, optimizer)
        scheduler.step()
    full = (preset.training.matrix_learning_rate, preset.training.other_learning_rate)
    shares = [group["lr"] / rate for group, rate in zip(optimizer.param_groups, full, strict=True)]
    assert shares[0] == pytest.approx(shares[1])
    assert 0 < shares[0] < 1
