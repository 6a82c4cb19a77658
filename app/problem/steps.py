"""Recording the steps of a run.

For every executed assignment to a name, the expression as written and with values in.

The names inside an expression are found once for each assignment of the source; their values are put in the
moment that the assignment runs. Positions come from the syntax tree, in bytes of the source.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import Any

from app.problem import limits
from app.problem.allowlist import CHILDREN
from app.problem.answers import Answer, exact_text, significant
from app.problem.trace import Step
from app.problem.values import Frame, Number, Value

COMMENT = re.compile(
    r'"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|(?P<comment>#[^\n]*)'
)
SHOWN_TEXT_CHARACTERS = 60
"""Longer texts of lists and strings are not put in the place of a name."""
STEP_TEXT_CHARACTERS = 1_000
"""Above it an expression is shown as written, and what is written (comments too) is cut.

A hostile program could fill the memory with texts.
"""
OPERATIONS = (ast.BinOp, ast.UnaryOp, ast.Compare)
AUGMENTED_SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
}


@dataclass(slots=True)
class Template:
    """An expression cut at its names: text, then (name, whether it stands beside an operator), text, ..."""

    written: str
    pieces: list[tuple[str, str, bool]]
    last: str
    reason: str
    line: int


class StepRecorder:
    """Takes the assignments of one run of `source` and makes steps of the first `room`."""

    def __init__(self, source: str, room: int = limits.TRACE_STEPS) -> None:
        self.room = room
        self.steps: list[Step] = []
        self.source = source.encode("utf-8", "replace")
        self.reasons = line_comments(source) if "#" in source else {}
        self.line_starts = [0]
        position = self.source.find(b"\n")
        while position >= 0:
            self.line_starts.append(position + 1)
            position = self.source.find(b"\n", position + 1)
        self.templates: dict[ast.AST, Template] = {}

    def full(self) -> bool:
        return len(self.steps) >= self.room

    def assigned(self, node: ast.stmt, expression: ast.expr, name: str, value: Value, frame: Frame) -> None:
        """Record `name = expression`, called after the value is known and before the name is set."""
        template = self.templates.get(expression)
        if template is None:
            template = self.templates[expression] = self.template(node, expression)
        written = template.written
        substituted = self.substitute(template, frame) if template.pieces else written
        if type(node) is ast.AugAssign:
            sign = AUGMENTED_SIGNS[type(node.op)]
            wrapped = type(expression) in (ast.BinOp, ast.IfExp, ast.Compare, ast.BoolOp)
            written = f"{name} {sign} ({written})" if wrapped else f"{name} {sign} {written}"
            before = shown(find(frame, name), beside_operator=True) or name
            substituted = f"{before} {sign} ({substituted})" if wrapped else f"{before} {sign} {substituted}"
        answer = answer_of(value)
        text = value_text(value) if answer is None else str(answer)
        self.steps.append(Step(template.line, cut(name), written, substituted, answer, text, template.reason))

    def offset(self, line: int, column: int) -> int:
        return self.line_starts[line - 1] + column

    def text(self, start: int, end: int) -> str:
        text = self.source[start:end].decode("utf-8", "replace")
        if "\n" not in text:
            return text
        code = COMMENT.sub(lambda found: "" if found["comment"] else found[0], text)
        return re.sub(r"\s+", " ", code)

    def template(self, node: ast.stmt, expression: ast.expr) -> Template:
        start = self.offset(expression.lineno, expression.col_offset)
        end = self.offset(expression.end_lineno or expression.lineno, expression.end_col_offset or 0)
        names: list[tuple[int, int, str, bool]] = []
        collect_names(self, expression, False, names)
        bound = {inner.id for inner in bound_names(expression)} if names else set()
        pieces: list[tuple[str, str, bool]] = []
        position = start
        for first, after, name, beside in sorted(names):
            if name not in bound:
                pieces.append((self.text(position, first), name, beside))
                position = after
        reason = self.reasons.get(node.lineno) or self.reasons.get(node.end_lineno or 0, "")
        written = cut(self.text(start, end))
        return Template(written, pieces, self.text(position, end), cut(reason), node.lineno)

    def substitute(self, template: Template, frame: Frame) -> str:
        """The expression with values in; as written where that would be too long to read."""
        parts: list[str] = []
        size = len(template.last)
        for before, name, beside in template.pieces:
            value = shown(find(frame, name), beside_operator=beside) or name
            size += len(before) + len(value)
            if size > STEP_TEXT_CHARACTERS:
                return template.written
            parts += before, value
        parts.append(template.last)
        return "".join(parts)


def cut(text: str) -> str:
    """`text`, without its end where it is too long to be kept for every step."""
    return text if len(text) <= STEP_TEXT_CHARACTERS else text[:STEP_TEXT_CHARACTERS] + "…"


def collect_names(
    recorder: StepRecorder, node: Any, beside: bool, names: list[tuple[int, int, str, bool]]
) -> None:
    """Append (start, end, name, beside an operator) of every name that `node` reads."""
    kind = type(node)
    if kind is ast.Name:
        start = recorder.offset(node.lineno, node.col_offset)
        names.append((start, start + node.end_col_offset - node.col_offset, node.id, beside))
        return
    if kind is ast.Constant or kind is ast.JoinedStr or kind is ast.Lambda:
        return  # before Python 3.12 the tree does not know where the names inside an f-string stand
    beside = kind in OPERATIONS
    for field in CHILDREN[kind]:
        child = getattr(node, field)
        if type(child) is list:
            for item in child:
                collect_names(recorder, item, beside, names)
        elif child is not None:
            collect_names(recorder, child, beside, names)


def bound_names(expression: ast.expr) -> list[ast.Name]:
    """The names that comprehensions and := inside `expression` set: their values change while it runs."""
    if type(expression) is ast.BinOp and type(expression.left) is type(expression.right) is ast.Name:
        return []
    return [
        node for node in ast.walk(expression) if isinstance(node, ast.Name) and type(node.ctx) is ast.Store
    ]


def line_comments(source: str) -> dict[int, str]:
    """The comment at the end of each line (1 is the first), without its sign.

    Comments on lines of their own left out.
    """
    comments: dict[int, str] = {}
    line, position = 1, 0
    for found in COMMENT.finditer(source):
        line += source.count("\n", position, found.start())
        position = found.start()
        if found["comment"]:
            start = source.rfind("\n", 0, position) + 1
            if source[start:position].strip():
                comments[line] = found["comment"].lstrip("#").strip()
    return comments


def find(frame: Frame | None, name: str) -> Value:
    """The value that `name` has in `frame` or around it; None where it has none of its own."""
    while frame is not None:
        if name in frame.values:
            return frame.values[name]
        frame = frame.parent
    return None


def answer_of(value: Value) -> Answer | None:
    """The number that `value` is, None where it is none (a bool is none)."""
    if type(value) is int:
        return Answer.of(value)
    return Answer(value.exact, value.approx) if type(value) is Number else None


def shown(value: Value, *, beside_operator: bool = False) -> str:
    """`value` inside an expression; empty where the name should stand instead."""
    kind = type(value)
    if kind is int:
        text: str = str(value)
    elif kind is Number:
        exact = value.exact
        text = (None if exact is None else exact_text(exact)) or significant(exact or value.approx)
    elif kind in (bool, str, list, tuple, dict, set):
        text = value_text(value)
        return text if len(text) <= SHOWN_TEXT_CHARACTERS and "…" not in text else ""
    else:
        return ""
    return f"({text})" if beside_operator and not text.replace(".", "").isdigit() else text


BRACKETS: dict[Any, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    dict: ("{", "}"),
}


def value_text(value: Value, depth: int = 0) -> str:
    """A short text for any value; what is too long or too deep is cut with …"""
    kind = type(value)
    if kind is int or kind is Number:
        return shown(value)
    if kind is str:
        return (
            repr(value) if len(value) <= SHOWN_TEXT_CHARACTERS else repr(value[:SHOWN_TEXT_CHARACTERS]) + "…"
        )
    if kind in BRACKETS:
        opening, closing = BRACKETS[kind]
        inner: list[str] = []
        room = SHOWN_TEXT_CHARACTERS
        for item in value.items() if kind is dict else value:
            if depth > 2 or room < 0:
                inner.append("…")
                break
            text = ": ".join(value_text(part, depth + 1) for part in (item if kind is dict else (item,)))
            room -= len(text)
            inner.append(text)
        return opening + ", ".join(inner) + closing
    return str(value) if value is None or kind is bool or kind is range else "…"
