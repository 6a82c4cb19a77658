"""Whatever Python tells a person goes through `say`, where the catalogues' tool finds it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
IN_A_TERMINAL = {"__main__.py", "command.py", "batch.py", "benchmark.py"}
FILES = sorted(path for path in APP.rglob("*.py") if path.name not in IN_A_TERMINAL)
TELLS = re.compile(
    r"(?:_say|_tell|announced|failed|note|RecordsError|InvalidEntry|UnreadableFile|PackError|PackMissing|Stopped"
    r"|NotRemovable|AddressUnusable|ManifestUnreadable|ModelFileMissing|WrongKind|NotGguf|CannotWrite"
    r"|FileDamaged|FileUnreadable|SolvingError|EngineLost|ModelRejected|QuestionProblem|PrintingError)"
)
"""What carries a sentence to a person: the controllers' ways to speak, and the errors whose text is shown."""
SENTENCE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
LOOKED_UP_AGAIN = {"process.py", "model_words.py"}
"""These say what was marked elsewhere: the child process's sentences, a pack's notes on its data."""


def name_of(call: ast.Call) -> str:
    """``emit`` of ``self.announced.emit`` counts as ``announced``."""
    function = call.func
    if isinstance(function, ast.Attribute) and function.attr == "emit":
        function = function.value
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def is_sentence(node: ast.expr) -> bool:
    """Whether words stand in the source as they are."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and SENTENCE.search(node.value) is not None
    return isinstance(node, ast.JoinedStr) and any(map(is_sentence, node.values))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(APP)))
def test_no_sentence_is_told_as_it_stands(path: Path) -> None:
    told = [
        f"line {call.lineno}: {ast.unparse(argument)}"
        for call in calls(path)
        if TELLS.fullmatch(name_of(call))
        for argument in call.args
        if is_sentence(argument)
    ]
    assert not told, "\n".join(told)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(APP)))
def test_what_is_said_can_be_found_by_the_catalogues_tool(path: Path) -> None:
    """It sees a text that is given to `say` itself, and none inside an f-string."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    in_f_strings = [
        ast.unparse(call)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and name_of(call) == "say"
    ]
    variable = [
        ast.unparse(call)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "say"
        and not all(isinstance(argument, ast.Constant) for argument in call.args)
    ]
    assert not in_f_strings
    assert not variable or path.name in LOOKED_UP_AGAIN, variable
