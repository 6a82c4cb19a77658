"""The real command on a run's folder: small GGUF models as checkpoints, solved by the real engine."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.training.tiny_pack import run_command, write_models, write_problems
from tests.training.watching.making import add_checkpoint, copy_checkpoint
from training.watching import command
from training.watching.priority import step_back

FEW = ["--candidates", "2", "--max-tokens", "12", "--interval", "0.1"]


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_models(tmp_path_factory.mktemp("models"))[1]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # the priority of the tests' own process cannot be raised again
    monkeypatch.setattr(command, "step_back", lambda _cores, _niceness: None)
    add_checkpoint(tmp_path / "run", "checkpoint-4", 4)
    return tmp_path / "run"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_problems(tmp_path / "data.jsonl", [5, 5, 5, 6])


def scores(run: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (run / "watch" / "scores.jsonl").read_text().splitlines()]


def test_each_checkpoint_is_scored_and_pinned_to_its_step(
    run: Path, data: Path, verifier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(command, run, "--data", data, "--verifier", verifier, "--once", *FEW) == 0
    (found,) = scores(run)
    assert (found["step"], found["checkpoint"], found["loss"]) == (4, "checkpoint-4", 1.25)
    figures = found["figures"]
    assert [figures[name] for name in ("pass_at_1", "majority_at_n", "verifier_at_n", "oracle_at_n")] == [
        0.75
    ] * 4
    assert (run / "watch" / "curve.png").read_bytes().startswith(b"\x89PNG")
    assert "verifier@2" in capsys.readouterr().out


def test_equal_weights_are_not_sampled_again_and_final_ends_the_watch(run: Path, data: Path) -> None:
    add_checkpoint(run, "final", 8)
    assert run_command(command, run, "--data", data, *FEW) == 0
    first, last = scores(run)
    assert (first["step"], last["step"], last["checkpoint"]) == (4, 8, "final")
    assert {first["same_as"], last["same_as"]} in ({None, "final"}, {None, "checkpoint-4"})
    assert len(list((run / "watch" / "journals").iterdir())) == 1


def test_what_is_not_whole_is_passed_over_with_a_warning(
    run: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    half = copy_checkpoint(run / "checkpoint-4", "checkpoint-8", 8)
    (half / "trainer_state.json").unlink()
    cut = copy_checkpoint(run / "checkpoint-4", "checkpoint-12", 12)
    weights = (cut / "model.safetensors").read_bytes()
    (cut / "model.safetensors").write_bytes(weights[: len(weights) // 2])
    assert run_command(command, run, "--data", data, "--once", *FEW) == 0
    assert [score["step"] for score in scores(run)] == [4]
    warned = capsys.readouterr().err
    assert warned.count("Warning") == 2
    assert "checkpoint-8 is not whole" in warned
    assert "checkpoint-12 cannot be scored" in warned


def test_a_checkpoint_that_is_deleted_while_it_waits_is_passed_over(
    run: Path, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    look = command.Watch.look

    def look_then_lose(self: command.Watch) -> list[Any]:
        found = look(self)
        shutil.rmtree(run / "checkpoint-4", ignore_errors=True)
        return found

    monkeypatch.setattr(command.Watch, "look", look_then_lose)
    assert run_command(command, run, "--data", data, "--once", *FEW) == 0
    assert "checkpoint-4 was deleted before it was read" in capsys.readouterr().err
    assert not (run / "watch" / "scores.jsonl").exists()


def test_it_goes_on_with_what_was_scored_before(run: Path, data: Path) -> None:
    run_command(command, run, "--data", data, "--once", *FEW)
    before = (run / "watch" / "scores.jsonl").read_bytes()
    run_command(command, run, "--data", data, "--once", *FEW)
    assert (run / "watch" / "scores.jsonl").read_bytes() == before
    with pytest.raises(ValueError, match="another candidates"):
        run_command(command, run, "--data", data, "--once", *FEW, "--candidates", "3")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["nowhere", "--data", "{data}"], "There is no run at nowhere"),
        (["{run}", "--data", "none.jsonl"], "There is no data at none.jsonl"),
        (["{run}", "--data", "{data}", "--verifier", "v.gguf"], "There is no verifier v.gguf"),
    ],
)
def test_bad_input_is_a_sentence(run: Path, data: Path, options: list[str], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        run_command(command, *(option.format(run=run, data=data) for option in options))


def test_the_watch_runs_behind_all_others_and_only_where_it_may() -> None:
    core = min(psutil.Process().cpu_affinity())
    sleeper = (
        "import time\nfrom training.watching.priority import step_back\n"
        f"step_back([{core}])\nprint('ready', flush=True)\ntime.sleep(30)"
    )
    with subprocess.Popen([sys.executable, "-c", sleeper], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        seen = psutil.Process(process.pid)
        assert seen.nice() > 10
        assert seen.cpu_affinity() == [core]
        process.kill()
    with pytest.raises(ValueError, match="this process may use"):
        step_back([10_000])
