import subprocess
import sys
from pathlib import Path

import pytest

from quantize.__main__ import main


def test_help_lists_the_commands() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "quantize", "--help"], capture_output=True, text=True, check=True
    )
    for command in ("convert", "importance", "quantize", "check", "table", "restore"):
        assert any(line.split()[:1] == [command] for line in done.stdout.splitlines())


def test_a_sentence_and_status_2_for_what_cannot_be_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", str(tmp_path), str(tmp_path / "x.gguf")]) == 2
    assert "is not a whole checkpoint" in capsys.readouterr().err


def test_stopping_is_no_error_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("quantize.__main__.convert", stopped)
    assert main(["convert", "a", "b"]) == 130
    assert "Stopped" in capsys.readouterr().err
