"""In a portable copy, what the app keeps and looks for lies beside the executable."""

import sys
from pathlib import Path

import pytest

from app.packs.pack import pack_folders, user_models
from app.ui.drafts import state_folder
from app.ui.printing.printed import print_folder


@pytest.fixture
def copy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path.resolve() / "TinyTutor"))
    return tmp_path.resolve()


def test_with_the_folder_portable_all_stays_on_the_stick(copy: Path) -> None:
    (copy / "portable").mkdir()
    assert state_folder() == copy / "portable" / "state"
    assert user_models() == copy / "portable" / "models"
    assert print_folder() == copy / "portable" / "print"


def test_without_it_all_stays_on_the_computer(copy: Path) -> None:
    assert copy not in state_folder().parents
    assert copy not in user_models().parents


def test_packs_beside_the_executable_are_found(copy: Path) -> None:
    assert copy / "models" in pack_folders()
