"""The model card of a trained model: what it is, what it was made of, how the run went, what it cannot do."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from transformers.trainer import TRAINER_STATE_NAME

CURVE_POINTS = 20
WRITES = """\
- Made for English word problems of primary school, told in a few sentences, whose answer is one number.
- It writes programs; without an interpreter that runs them it answers nothing.
- It can be wrong, and does not know when: use it with a verifier and its calibrated verdicts.
- What it does outside of problems like those it saw was not measured here.
"""
READS = """\
- Made for English word problems of primary school, told in a few sentences, whose answer is one number.
- It answers nothing: it says which operation may join the numbers of a question, as a sign among others.
- What it does outside of problems like those it saw was not measured here.
"""


def write_model_card(final: Path, facts: Mapping[str, Any], license_name: str = "MIT") -> Path:
    """Write README.md into `final` from the run's facts and the Trainer's log beside it; returns its path."""
    state = json.loads((final.parent / TRAINER_STATE_NAME).read_text(encoding="utf-8"))
    config = json.loads((final / "config.json").read_text(encoding="utf-8"))
    preset = facts["preset"]
    rows = {
        "preset": preset["name"],
        "role": config["tinytutor_role"],
        "prompt version": config["tinytutor_prompt_version"],
        "started from": facts.get("started_from") or "random weights",
        "parameters": f"{facts['parameters']:,}",
        "data (SHA-256)": f"`{facts['data_sha256']}`",
        "examples": f"{facts['examples']:,}",
        "tokens in the data": f"{facts['tokens']:,}",
        "tokens trained on": f"{state['global_step'] * facts['tokens_per_step']:,} (padding included)",
        "steps": f"{state['global_step']:,} of {state['max_steps']:,}",
        "seed": facts["seed"],
        "commit": commit_of_this_code(),
        "licence": license_name,
    }
    lines = [
        "---",
        f"license: {license_name.lower()}",
        "language: en",
        "library_name: transformers",
        "tags: [tinytutor, math-word-problems, programs]",
        "---",
        "",
        f"# TinyTutor {preset['name']}: {config['tinytutor_role']}",
        "",
        "| | |",
        "|---|---|",
        *(f"| {name} | {value} |" for name, value in rows.items()),
        "",
        "## Loss",
        "",
        *loss_table(state["log_history"]),
        "",
        "## Limits",
        "",
        READS if config["tinytutor_role"] == "reader" else WRITES,
    ]
    card = final / "README.md"
    card.write_text("\n".join(lines), encoding="utf-8")
    return card


def loss_table(history: list[dict[str, Any]]) -> list[str]:
    """The curve as a table of at most 20 points, the first and the last among them."""
    points = [entry for entry in history if "loss" in entry or "eval_loss" in entry]
    if len(points) > CURVE_POINTS:
        last = len(points) - 1
        points = [points[round(i * last / (CURVE_POINTS - 1))] for i in range(CURVE_POINTS)]
    if not points:
        return ["The run was too short for a line of the log."]
    head = ["| step | loss | on what is held back |", "|---:|---:|---:|"]
    return head + [
        f"| {entry['step']} | {_number(entry.get('loss'))} | {_number(entry.get('eval_loss'))} |"
        for entry in points
    ]


def _number(value: float | None) -> str:
    return "" if value is None else f"{float(value):.4f}"


def commit_of_this_code() -> str:
    """The commit that this code is at, "+" behind it where files were changed; "unknown" outside of git."""
    folder = Path(__file__).parent

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    try:
        changed = git("status", "--porcelain", "--untracked-files=no", "--", "..")
        return git("rev-parse", "HEAD") + ("+" if changed else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
