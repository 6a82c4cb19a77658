"""A run that was killed outright goes on exactly where its last whole checkpoint was."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from transformers import PreTrainedTokenizerFast

from tests.training.test_parallel import command

SAME = 1e-6
KILLED_AFTER = 5  # lines of the log: step 3 is saved, step 6 is not yet reached


def start(line: list[str]) -> "subprocess.Popen[str]":
    variables = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, *line], env=variables, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def losses(run_folder: Path) -> dict[int, float]:
    state: dict[str, Any] = json.loads((run_folder / "trainer_state.json").read_text(encoding="utf-8"))
    return {entry["step"]: entry["loss"] for entry in state["log_history"] if "loss" in entry}


@pytest.mark.slow
def test_after_kill_9_the_losses_are_those_of_a_run_that_was_not_killed(
    corpus_folder: Path, tokenizer: PreTrainedTokenizerFast, tmp_path: Path
) -> None:
    tokenizer.save_pretrained(tmp_path / "tokenizer")
    whole = start(command(tmp_path, "whole"))
    assert whole.communicate()[0]
    assert whole.returncode == 0

    killed = start(command(tmp_path, "killed"))
    assert killed.stdout is not None
    seen = 0
    for text in killed.stdout:
        seen += "'loss'" in text
        if seen == KILLED_AFTER:
            killed.send_signal(signal.SIGKILL)
            break
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    assert not (tmp_path / "killed" / "final").exists()
    assert (tmp_path / "killed" / "checkpoint-3" / "trainer_state.json").is_file()

    again = start(command(tmp_path, "killed"))
    assert again.communicate()[0]
    assert again.returncode == 0
    wanted = losses(tmp_path / "whole")
    assert len(wanted) == 6
    assert losses(tmp_path / "killed") == pytest.approx(wanted, abs=SAME)
