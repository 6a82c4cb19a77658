"""A processor that is too old is told in a sentence."""

import platform
import sys
from pathlib import Path

import pytest

from bundling.processor import NEEDED, processor_problem

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked, not a file")


@pytest.fixture(autouse=True)
def a_pc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")


def cpuinfo(folder: Path, flags: frozenset[str]) -> Path:
    path = folder / "cpuinfo"
    path.write_text(f"processor\t: 0\nflags\t\t: fpu sse2 {' '.join(sorted(flags))}\n", encoding="ascii")
    return path


def test_one_with_all_that_is_needed_is_fine(tmp_path: Path) -> None:
    assert processor_problem(cpuinfo(tmp_path, NEEDED)) is None


@pytest.mark.parametrize("flag", sorted(NEEDED))
def test_what_is_missing_is_named(tmp_path: Path, flag: str) -> None:
    problem = processor_problem(cpuinfo(tmp_path, NEEDED - {flag}))
    assert problem is not None
    assert "processor is too old" in problem
    assert flag in problem


def test_where_nobody_knows_it_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert processor_problem(tmp_path / "none") is None
    monkeypatch.setattr(platform, "machine", lambda: "aarch64")
    assert processor_problem(cpuinfo(tmp_path, frozenset())) is None
