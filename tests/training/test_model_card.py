import json
from pathlib import Path
from typing import Any

from training.model_card import loss_table, write_model_card

FACTS: dict[str, Any] = {
    "preset": {"name": "nano"},
    "started_from": "microsoft/phi-1_5",
    "parameters": 5_770_496,
    "data_sha256": "ab" * 32,
    "examples": 1000,
    "tokens": 150_000,
    "tokens_per_step": 4096,
    "seed": 7,
}


def test_the_card_says_what_the_model_is_made_of(tmp_path: Path) -> None:
    final = tmp_path / "final"
    final.mkdir()
    config = {"tinytutor_role": "generator", "tinytutor_prompt_version": 1}
    (final / "config.json").write_text(json.dumps(config), encoding="utf-8")
    history = [{"step": 10, "loss": 2.5}, {"step": 20, "eval_loss": 1.25}]
    state = {"global_step": 20, "max_steps": 30, "log_history": history}
    (tmp_path / "trainer_state.json").write_text(json.dumps(state), encoding="utf-8")
    text = write_model_card(final, FACTS, "Apache-2.0").read_text(encoding="utf-8")
    assert text.startswith("---\nlicense: apache-2.0\n")
    parts = (
        *("microsoft/phi-1_5", "5,770,496", "ab" * 32, "81,920", "20 of 30", "| seed | 7 |", "| commit |"),
        *("| 10 | 2.5000 |  |", "| 20 |  | 1.2500 |", "It can be wrong"),
    )
    for part in parts:
        assert part in text, part


def test_a_long_curve_is_thinned_and_keeps_both_ends() -> None:
    lines = loss_table([{"step": step, "loss": 1 / step} for step in range(1, 501)])
    assert len(lines) == 2 + 20
    assert lines[2].startswith("| 1 |")
    assert lines[-1].startswith("| 500 |")
