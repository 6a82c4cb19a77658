"""The command line: a killed import goes on to the same bytes; bad input ends in a sentence."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from training.corpus.__main__ import main
from training.corpus.sources.importing import UNFINISHED

ROOT = Path(__file__).resolve().parents[4]


def write_problems(path: Path, count: int) -> Path:
    text = (
        f"Q: A box holds {n} pens. Ana buys 4 boxes. How many pens does she have?\n"
        f"Program:\npens = {n} * 4\nreturn pens\n\n"
        for n in range(2, count + 2)
    )
    path.write_text("".join(text), encoding="utf-8")
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_killed_import_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    path = write_problems(tmp_path / "MathTrain.txt", 4_000)
    assert main(["import", "text", str(path), "--out", str(tmp_path / "whole")]) == 0
    killed = tmp_path / "killed"
    command = [sys.executable, "-m", "training", "corpus", "import", "text", str(path), "--out", str(killed)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and not (killed / UNFINISHED / "state.json").exists():
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert not (killed / "index.json").exists(), "the import was over before the kill: give it more problems"
    assert main(["import", "text", str(path), "--out", str(killed)]) == 0
    assert files(killed) == files(tmp_path / "whole")


def test_counts_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_problems(tmp_path / "MathTrain.txt", 3)
    with path.open("a", encoding="utf-8") as file:
        file.write("nonsense\n\nWhat are 3 and 4 pens in all?\t7\n")
    assert main(["import", "text", str(path), "--license", "CC0", "--out", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr().out
    assert "3 examples of 5 rows; 1 problems with an answer alone, 1 rejected" in printed


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["text", "none.txt"], "Check the path"),
        (["tinygsm", "--path", "none.parquet"], "Check the path"),
        (["gsm8k"], "--path FOLDER"),
        (
            "teacher --endpoint http://localhost:9/v1 --model m --license x --tasks 1 --budget 1".split(),
            "--price IN OUT",
        ),
        (
            "teacher --endpoint https://example.org/v1 --model m --license x --tasks 1 "
            "--key-variable NO_SUCH_KEY".split(),
            "NO_SUCH_KEY is not set",
        ),
        (
            "teacher --endpoint http://localhost:9/v1 --model m --license x --tasks 1 --seeds none".split(),
            "none",
        ),
    ],
)
def test_bad_input_ends_in_a_sentence(
    arguments: list[str], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", *arguments, "--out", str(tmp_path / "out")]) == 2
    assert sentence in capsys.readouterr().err
