"""The command measures the arms that are asked for, and a second run goes on with those that are missing."""

import json
from pathlib import Path

import pytest

from training.__main__ import main
from training.augmentation_effect.command import settings_for
from training.presets import TrainingSettings


def command(checkpoint: Path, curriculum: Path, gsm8k: Path, out: Path, *others: str) -> list[str]:
    small = ["row_tokens=192", "rows_per_step=2"]
    return [
        "augmentation-effect", "--generator-from", str(checkpoint), "--curriculum", str(curriculum),
        "--gsm8k", str(gsm8k), "--tokens", "1600", "--loss-problems", "4", "--solved-problems", "2",
        "--candidates", "2", "--no-compile", "--out", str(out),
        *(f"--set=training.{change}" for change in small), *others,
    ]  # fmt: skip


@pytest.mark.slow
def test_a_second_run_adds_the_arms_that_are_missing(
    checkpoint: Path, curriculum: Path, gsm8k: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "effect"
    assert main(command(checkpoint, curriculum, gsm8k, out, "--kinds", "names", "--minutes", "0")) == 0
    assert "run the same command again" in capsys.readouterr().out
    assert main(command(checkpoint, curriculum, gsm8k, out, "--kinds", "names")) == 0
    first = (out / "arms.jsonl").read_text()
    assert main(command(checkpoint, curriculum, gsm8k, out, "--kinds", "names,child-typing")) == 0
    lines = (out / "arms.jsonl").read_text()
    assert lines.startswith(first)
    rows = [json.loads(line) for line in lines.splitlines()[1:]]
    assert [row["key"] for row in rows] == ["none", "all", "names", "child-typing"]
    assert set(rows[0]["losses"]) == {
        "held-out-families",
        "held-out-families-told-otherwise",
        "held-out-families-short",
        "gsm8k-development",
    }
    assert all(len(right) == 2 for right in rows[0]["solved"]["held-out-families-short"]["right"])
    assert "| child-typing |" in (out / "effect.md").read_text()


@pytest.mark.slow
def test_results_of_other_settings_are_not_mixed(
    checkpoint: Path, curriculum: Path, gsm8k: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = command(checkpoint, curriculum, gsm8k, tmp_path, "--kinds", "names", "--minutes", "0")
    assert main(arguments) == 0
    assert main([*arguments, "--corpus-seed", "7"]) == 2
    assert "another corpus_seed" in capsys.readouterr().err


@pytest.mark.slow
def test_the_order_of_the_facts_is_an_arm_of_its_own(
    checkpoint: Path, orders: Path, gsm8k: Path, tmp_path: Path
) -> None:
    out = tmp_path / "order"
    assert main(command(checkpoint, orders, gsm8k, out, "--only-free-order")) == 0
    rows = [json.loads(line) for line in (out / "arms.jsonl").read_text().splitlines()[1:]]
    assert [row["key"] for row in rows] == ["none", "told-order"]
    assert rows[0]["changed"] == 0 < rows[1]["changed"]
    assert "held-out-families-in-any-order" in rows[0]["losses"]
    assert "| told-order |" in (out / "effect.md").read_text()


def test_the_rate_falls_to_zero_at_the_end(settings: TrainingSettings) -> None:
    found = settings_for(settings, 50 * settings.rows_per_step * settings.row_tokens)
    assert (found.max_steps, found.warmup_steps, found.decay_steps) == (50, 5, 45)
