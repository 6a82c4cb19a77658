"""What the log says of speed, against the same sums done by hand."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from transformers import PreTrainedTokenizerFast, TrainerState

from training import throughput
from training.examples import Example
from training.model import new_generator
from training.packing import PackedDataset, encode_examples
from training.presets import Preset, load_preset
from training.throughput import PEAK_FLOPS, Throughput, flops_per_token, peak_flops
from training.trainer import train

H200 = 989e12


class Clock:
    """Seconds that stand still until they are set."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_token_of_nano_costs_what_the_formula_says(share: float) -> None:
    # A block of nano: query and output 2 x 256 x 256, key and value 2 x 256 x 128, three matrices of the
    # feed-forward part 3 x 256 x 768, two norms 2 x 256; twelve of them, and the last norm.
    blocks = 12 * (2 * 256 * 256 + 2 * 256 * 128 + 3 * 256 * 768 + 2 * 256) + 256
    attention = 12 * 12 * 256 * 512
    model = new_generator(load_preset("nano"), 4096, seed=0)
    assert flops_per_token(model, 512, share) == 6 * blocks + 6 * share * 4096 * 256 + attention


def test_untied_matrices_cost_what_tied_ones_do() -> None:
    tied, untied = (
        new_generator(load_preset("nano", (f"tied={flag}",)), 400, seed=0) for flag in ("true", "false")
    )
    assert flops_per_token(tied, 512, 0.5) == flops_per_token(untied, 512, 0.5)


def test_the_log_has_the_share_of_the_peak_of_all_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(throughput, "time", clock)
    monkeypatch.setattr(throughput, "peak_flops", lambda: H200)
    state, control, arguments = TrainerState(), SimpleNamespace(), SimpleNamespace()
    log = Throughput(flops=8.5e9, tokens_per_step=524_288, processes=8)
    log.on_train_begin(arguments, state, control)  # type: ignore[arg-type]
    clock.now, state.global_step = 20.0, 20
    logs: dict[str, Any] = {"loss": 1.0}
    state.log_history.append(dict(logs))
    log.on_log(arguments, state, control, logs)  # type: ignore[arg-type]
    assert logs["tokens_per_second"] == 524_288
    assert logs["mfu"] == 0.5633  # 8.5e9 x 524,288 FLOP a second of 8 x 989e12
    assert state.log_history[-1] == logs

    clock.now, state.global_step = 60.0, 40  # half as fast since the last line
    again: dict[str, Any] = {"loss": 0.9}
    state.log_history.append(dict(again))
    log.on_log(arguments, state, control, again)  # type: ignore[arg-type]
    assert again["mfu"] == pytest.approx(0.2816, abs=1e-4)


@pytest.mark.parametrize(
    ("name", "peak"),
    [
        ("NVIDIA H200", 989e12),
        ("NVIDIA H100 80GB HBM3", 989e12),
        ("NVIDIA A100-SXM4-80GB", 312e12),
        ("NVIDIA GeForce GTX 1080", None),
    ],
)
def test_the_peak_is_that_of_the_accelerator_where_it_is_known(
    monkeypatch: pytest.MonkeyPatch, name: str, peak: float | None
) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: True)
    monkeypatch.setattr("torch.cuda.get_device_name", lambda: name)
    assert peak_flops() == peak


def test_a_run_logs_its_rate_and_no_share_of_an_unknown_peak(
    tmp_path: Path, preset: Preset, tokenizer: PreTrainedTokenizerFast, examples: list[Example],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def logged(out: Path) -> list[dict[str, Any]]:
        settings = preset.training
        sequences = encode_examples(tokenizer, examples, settings.row_tokens)
        rows = PackedDataset(sequences, settings.row_tokens, settings.schedule, seed=0)
        model = new_generator(preset, len(tokenizer), seed=0)
        train(model, tokenizer, rows, settings, out=out, seed=0, log_steps=2, compiled=False)
        state = json.loads((out / "trainer_state.json").read_text(encoding="utf-8"))
        return [entry for entry in state["log_history"] if "loss" in entry]

    monkeypatch.setattr(throughput, "peak_flops", lambda: None)
    without = logged(tmp_path / "unknown")
    assert all(entry["tokens_per_second"] > 0 and "mfu" not in entry for entry in without)
    monkeypatch.setattr(throughput, "peak_flops", lambda: min(PEAK_FLOPS.values()))
    assert all("mfu" in entry for entry in logged(tmp_path / "known"))
