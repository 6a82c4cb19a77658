"""The rules of docs/architecture.md that a reader of one file cannot see: who may import whom."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# Each room of the app and the rooms that it may use, itself aside.
ROOMS: dict[str, set[str]] = {
    "sentences": set(),
    "problem": {"sentences"},
    "curriculum": {"problem", "sentences"},
    "inference": {"problem", "sentences"},
    "packs": {"problem", "sentences"},
    "records": {"problem", "sentences"},
    "solving": {"problem", "sentences", "inference", "packs"},
    "teaching": {"problem", "sentences", "solving"},
    "ui": {"problem", "curriculum", "inference", "packs", "records", "solving", "teaching", "sentences"},
}
TRAINING_LIBRARIES = {"torch", "transformers", "accelerate", "datasets", "safetensors", "tokenizers", "gguf"}
# Writes models for benchmarks and tests; the app never imports it.
DEVELOPMENT_ONLY = ROOT / "app" / "inference" / "random_model.py"
QT = {"PySide6", "shiboken6", "PyQt6"}


def modules(package: str) -> list[Path]:
    """The Python files of one top-level package."""
    return sorted((ROOT / package).rglob("*.py"))


def imported_names(source: str, module: str, *, is_package: bool) -> Iterator[str]:
    """Full dotted names that a module's source imports, wherever the import stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                parents = module.split(".")
                keep = len(parents) - node.level + (1 if is_package else 0)
                base = ".".join([*parents[:keep], *([node.module] if node.module else [])])
            else:
                base = node.module or ""
            yield from (f"{base}.{alias.name}" for alias in node.names)


def imports_of(path: Path) -> set[str]:
    """Full dotted names that the file imports."""
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    source = path.read_text(encoding="utf-8")
    return set(imported_names(source, module, is_package=path.name == "__init__.py"))


def faults_of_app_module(room: str, imports: set[str]) -> set[str]:
    """Those imports of a module in `app/room` that docs/architecture.md does not allow."""
    faults = set()
    for name in imports:
        top, *rest = name.split(".")
        if (
            top in TRAINING_LIBRARIES
            or top in {"training", "quantize", "tests", "tasks"}
            or (top in QT and room != "ui")
            or (top == "app" and rest and rest[0] != room and rest[0] not in ROOMS[room])
        ):
            faults.add(name)
    return faults


@pytest.mark.parametrize("path", modules("app"), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_app_imports_one_way(path: Path) -> None:
    parts = path.relative_to(ROOT / "app").parts
    if len(parts) == 1:
        assert parts[0] == "__init__.py", "modules of the app live in a room"
        assert imports_of(path) == set()
        return
    assert parts[0] in ROOMS, f"app/{parts[0]} is not in docs/architecture.md"
    allowed = {"gguf"} if path == DEVELOPMENT_ONLY else set()
    assert faults_of_app_module(parts[0], imports_of(path)) == allowed


@pytest.mark.parametrize("path", modules("training"), ids=lambda path: str(path.relative_to(ROOT)))
def test_training_knows_neither_window_nor_qt(path: Path) -> None:
    tops = {name for name in imports_of(path) if name.split(".")[0] in QT or name.startswith("app.ui")}
    assert tops == set()


@pytest.mark.parametrize("path", modules("quantize"), ids=lambda path: str(path.relative_to(ROOT)))
def test_quantize_knows_the_prompt_and_nothing_else_of_ours(path: Path) -> None:
    ours = {name for name in imports_of(path) if name.split(".")[0] in {"app", "training"} | QT}
    assert {name for name in ours if not f"{name}.".startswith("app.problem.prompt.")} <= {
        "app.problem.prompt"
    }


def test_the_app_itself_does_not_import_what_is_for_development_only() -> None:
    module = "app.inference.random_model"
    commands = {"benchmark.py", "__main__.py"}  # started by a developer, and not imported either
    users = [
        path
        for path in modules("app")
        if any(f"{name}.".startswith(f"{module}.") for name in imports_of(path))
    ]
    assert {path.name for path in users} <= commands


def test_the_rule_catches_what_it_forbids() -> None:
    source = "import torch\nfrom ..ui import window\nfrom app.problem import prompt\nimport PySide6.QtCore"
    imports = set(imported_names(source, "app.solving.vote", is_package=False))
    assert faults_of_app_module("solving", imports) == {"torch", "app.ui.window", "PySide6.QtCore"}
    assert faults_of_app_module("ui", imports) == {"torch"}


def test_every_package_is_covered() -> None:
    assert modules("app")
    assert modules("training")
    assert modules("quantize")


def test_no_file_names_a_folder_of_one_machine() -> None:
    personal = re.compile(r"(?<![\w.:/~-])/(?:home|root|work|Users|mnt)/\w+|[A-Z]:\\+Users\\+\w+")
    files = [ROOT / "tasks.py", ROOT / "pyproject.toml"]
    for folder in ("app", "training", "quantize", "docs"):
        files += [
            path
            for kind in ("py", "md", "qml", "json", "yaml")
            for path in (ROOT / folder).rglob(f"*.{kind}")
        ]
    found = {
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files
        for match in personal.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == set()
