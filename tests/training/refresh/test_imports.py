"""The machine with the GPU has no llama.cpp, and not every library that the corpus's other commands use."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
ABSENT = ("llama_cpp", "rensa", "sklearn", "matplotlib", "PySide6")
PROGRAM = """
import importlib, sys
for name in {absent!r}:
    sys.modules[name] = None  # importing it raises ImportError
{work}
"""


def run(work: str) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(absent=ABSENT, work=work)
    line = [sys.executable, "-c", program]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("stage", ["a", "b", "c"])
def test_a_stage_explains_itself(stage: str) -> None:
    done = run(f"from training.__main__ import main; main(['refresh', {stage!r}, '--help'])")
    assert done.returncode == 0, done.stderr
    assert "--minutes" in done.stdout


@pytest.mark.slow
def test_all_that_the_stages_import_is_there() -> None:
    modules = "builder begin draw judge measure conclude pieces".split()
    names = [*(f"training.refresh.{module}" for module in modules), "quantize.convert", "quantize.restore"]
    done = run(f"for name in {names!r}: importlib.import_module(name)")
    assert done.returncode == 0, done.stderr
