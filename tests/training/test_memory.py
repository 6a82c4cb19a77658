import pytest

from training.memory import Need, check_memory, need_of, slow_without_accelerator
from training.model import new_generator
from training.presets import Preset, load_preset


def test_a_weight_needs_sixteen_bytes_under_adamw_and_twelve_under_muon(preset: Preset) -> None:
    model = new_generator(preset, 400, seed=0)
    weights = sum(p.numel() for p in model.parameters())
    blocks = sum(p.numel() for p in model.model.layers.parameters())
    adamw = load_preset("nano", ("training.optimizer=adamw",)).training
    assert need_of(model, adamw, 1, 0.5).state == 16 * weights
    assert need_of(model, preset.training, 1, 0.5).state == 16 * weights - 4 * blocks
    assert need_of(model, adamw, 1, 0.5, shards=4).state == 4 * weights


def test_recomputed_blocks_need_less_for_the_same_rows(preset: Preset) -> None:
    model = new_generator(load_preset("nano"), 400, seed=0)
    kept, recomputed = (
        need_of(model, load_preset("nano", (f"training.gradient_checkpointing={flag}",)).training, 8, 0.5)
        for flag in ("false", "true")
    )
    assert recomputed.rows < kept.rows / 2
    assert recomputed.state == kept.state


def test_what_cannot_fit_is_refused_with_figures_and_a_way_on() -> None:
    with pytest.raises(
        ValueError, match=r"21\.0 GB for weights.*4\.0 GB are free.*smaller preset.*--sharded"
    ):
        check_memory(Need(21e9, 1e9), 4e9, 8)


def test_what_may_not_fit_is_warned_of_and_what_fits_is_not() -> None:
    warning = check_memory(Need(2e9, 9e9), 8e9, 64)
    assert warning is not None
    assert "--rows-per-device 16" in warning
    assert check_memory(Need(2e9, 1e9), 8e9, 64) is None


def test_a_cpu_is_told_how_long_it_will_take() -> None:
    # 6 x 5.8M x 104M FLOP: 5 hours at 200 GFLOP/s
    assert "about 5.0 to 20.1 hours for 104,000,000 tokens" in slow_without_accelerator(
        5_800_000, 104_000_000
    )
    assert "about 3 to 12 minutes for 1,000,000 tokens" in slow_without_accelerator(5_800_000, 1_000_000)
