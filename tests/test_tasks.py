"""`tasks.py` sets up and runs; what needs no installation is tested here, the rest by running it."""

import ast
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import tasks

ROOT = Path(tasks.__file__).resolve().parent


def test_old_pythons_can_read_the_file_far_enough_to_be_told() -> None:
    ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_needs_the_standard_library_only() -> None:
    tree = ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_installs_the_torch_that_pyproject_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert tasks.TORCH in project["optional-dependencies"]["train"]
    by_hand = {"tensorboard", "vllm", "voice"}
    assert set(project["optional-dependencies"]) == tasks.ALL | tasks.PORTABLE | by_hand


def test_the_portable_copy_has_the_llama_cpp_that_pyproject_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert tasks.LLAMA in project["dependencies"]
    assert "ALL_VARIANTS=ON" in tasks.CMAKE_ARGS_PORTABLE
    assert "VARIANTS" not in tasks.CMAKE_ARGS, "the app's own environment is compiled for its machine"


def test_the_app_installs_without_torch() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert not [line for line in project["dependencies"] if line.startswith(("torch", "transformers"))]
    assert not tasks.APP


def test_finds_the_interpreter_of_each_system() -> None:
    folder = Path("somewhere")
    assert tasks.environment_python(folder, "nt") == folder / "Scripts" / "python.exe"
    assert tasks.environment_python(folder, "posix") == folder / "bin" / "python"


def test_a_stamp_serves_for_the_same_or_fewer_extras_only() -> None:
    stamp = tasks.wanted_stamp(frozenset({"train", "dev"}))
    assert tasks.is_current(stamp, frozenset({"train", "dev"}))
    assert tasks.is_current(stamp, frozenset())
    assert not tasks.is_current(tasks.wanted_stamp(frozenset()), frozenset({"dev"}))


@pytest.mark.parametrize("field", ["python", "folder", "pyproject"])
def test_a_changed_world_makes_the_stamp_stale(field: str) -> None:
    stamp = tasks.wanted_stamp(frozenset())
    assert not tasks.is_current({**stamp, field: "other"}, frozenset())


@pytest.mark.parametrize("content", [None, "", "[1]", '{"extras": 3}'])
def test_a_missing_or_broken_stamp_means_set_up_again(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "stamp.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert not tasks.is_current(tasks.read_stamp(path), frozenset())


def test_a_stamp_survives_being_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "stamp.json"
    path.write_text(json.dumps(tasks.wanted_stamp(tasks.ALL)), encoding="utf-8")
    assert tasks.is_current(tasks.read_stamp(path), tasks.ALL)


@pytest.mark.parametrize(
    ("output", "system", "advice"),
    [
        ("CMake Error: CMAKE_CXX_COMPILER not set", "Linux", "build-essential"),
        ("CMake Error: CMAKE_C_COMPILER not set", "Darwin", "xcode-select"),
        ("Failed building wheel for llama-cpp-python", "Windows", "Visual Studio"),
        (
            "NewConnectionError(...): Failed to establish",
            "Linux",
            "connection to the internet",
        ),
        ("OSError: [Errno 28] No space left on device", "Linux", "disk is full"),
        ("something never seen", "Linux", "last lines"),
    ],
)
def test_a_failed_installation_is_explained(output: str, system: str, advice: str) -> None:
    assert advice in tasks.diagnose(output, system)


def test_without_a_command_it_lists_them() -> None:
    shown = subprocess.run(
        [sys.executable, "tasks.py"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    for command in ("app", "solve", "test", "check", "portable", "smoke"):
        assert f"\n  {command} " in shown


def test_an_unknown_command_is_said_to_be_unknown() -> None:
    result = subprocess.run(
        [sys.executable, "tasks.py", "solv"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert 'There is no command "solv"' in result.stderr
