"""`python -m app.records`."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.records import open_records, read_file
from app.records.__main__ import main
from app.records.backups import backups_of
from app.records.folder import DATABASE_NAME


def test_where(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["where", "--folder", str(folder)]) == 0
    assert capsys.readouterr().out == f"{folder}\n"
    assert not folder.exists()


def test_reset_pin_keeps_the_records(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_records(folder) as records:
        ana = records.profiles.add("Ana", "fox")
        records.pin.set("2468")
    assert main(["reset-pin", "--folder", str(folder)]) == 0
    assert "no PIN any more" in capsys.readouterr().out
    with open_records(folder) as records:
        assert not records.pin.is_set()
        assert records.profiles.all() == [ana]


def test_export(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_records(folder) as records:
        ana = records.profiles.add("Ana", "fox")
    path = tmp_path / "all.tinytutor"
    assert main(["export", str(path), "--folder", str(folder)]) == 0
    assert str(path) in capsys.readouterr().out
    assert read_file(path).content.profiles == [ana]


def test_restore_only_what_is_damaged(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_records(folder).close()
    assert main(["restore", "--folder", str(folder)]) == 0
    assert "nothing to restore" in capsys.readouterr().out
    (copy,) = backups_of(folder)
    (folder / DATABASE_NAME).write_bytes(b"nonsense" * 1_000)
    assert main(["restore", "--folder", str(folder)]) == 0
    told = capsys.readouterr().out
    assert copy.name in told
    assert "Kept of the damaged ones: damaged-" in told
    open_records(folder).close()


def test_what_goes_wrong_is_a_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.mkdir()
    (folder / DATABASE_NAME).write_bytes(b"nonsense" * 1_000)
    assert main(["reset-pin", "--folder", str(folder)]) == 1
    assert "are damaged or missing" in capsys.readouterr().err
