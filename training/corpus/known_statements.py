"""Programs run by the restricted interpreter without reading statements of one shape again and again.

Millions of programs are written in a few hundred shapes of statement, such as `NAME = NAME * NUMBER`. The
first statement of a shape is parsed and checked against the interpreter's allow-list, in which neither names
nor numbers decide anything; for the others its tree gets their names and numbers. The run itself is the
interpreter's, of every program, operation by operation.
"""

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from keyword import kwlist
from typing import Any, NamedTuple

from app.problem import limits
from app.problem.errors import ProgramError
from app.problem.interpreter import run_parsed
from app.problem.program import Program
from app.problem.prompt import FUNCTION_HEADER, format_completion, join_program
from app.problem.trace import Trace

COMMENT = re.compile(r" *#.*")
STATEMENT_ENDS = re.compile(r"\n(?=[^\s])(?!else\b|elif\b)")
WORD = re.compile(r"([^\W\d]\w*|\d+(?:\.\d+)?)")
LONGEST_NUMBER = 15
KEYWORDS = frozenset(kwlist)
LONGEST_BODY, MOST_NODES = limits.SOURCE_CHARACTERS // 2, limits.TREE_NODES // 2
PLAIN = (
    ast.Assign, ast.AugAssign, ast.Return, ast.For, ast.While, ast.If, ast.Break, ast.Continue,
    ast.Name, ast.Constant, ast.List, ast.Tuple, ast.Subscript,
    ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Call,
    ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context,
)  # fmt: skip
"""Nodes whose check looks at no name, and that bind none of their own: no comprehension, no method."""


class _Kinds(dict[str, str]):
    """What stands for a piece of a statement in its shape: `v` for a name, 1 or 0.5 for a number."""

    MOST = 100_000
    """Words that are remembered: the memory of a long build stays flat."""

    def __missing__(self, piece: str) -> str:
        if len(self) > self.MOST:
            self.clear()
        self[piece] = kind = self._kind(piece)
        return kind

    def _kind(self, piece: str) -> str:
        if piece[:1].isdigit():
            odd = len(piece) > LONGEST_NUMBER or re.match(r"0\d", piece)  # 007 is no number to Python
            return piece if odd else "0.5" if "." in piece else "1"
        return "v" if piece.isidentifier() and piece not in KEYWORDS else piece


_KINDS = _Kinds()


@dataclass(slots=True)
class _Tree:
    """The tree of a statement, with the nodes of its words and their places among the words."""

    statement: ast.stmt
    names: list[tuple[int, ast.Name]]
    numbers: list[tuple[int, ast.Constant]]

    @classmethod
    def of(cls, text: str) -> "_Tree":
        """Raises ValueError where the words are not names and numbers alone."""
        statement = ast.parse(text).body[0]
        nodes = [node for node in ast.walk(statement) if isinstance(node, (ast.Name, ast.Constant))]
        nodes.sort(key=lambda node: (node.lineno, node.col_offset))
        words = [place for place, word in enumerate(WORD.findall(text)) if word not in KEYWORDS]
        tree = cls(statement, [], [])
        for place, node in zip(words, nodes, strict=True):
            if isinstance(node, ast.Name):
                tree.names.append((place, node))
            elif type(node.value) in (int, float):
                tree.numbers.append((place, node))
            else:
                raise ValueError(f"{node.value!r} is no number")
        return tree

    def fill(self, words: Sequence[Any]) -> None:
        """Put the names and numbers of another statement in."""
        for place, node in self.names:
            node.id = words[place]
        for place, constant in self.numbers:
            constant.value = words[place]


@dataclass(slots=True)
class _Shape:
    """A statement that passed the check: the size of its tree, and the places of names set and of numbers."""

    text: str
    nodes: int
    sets: list[int]
    numbers: list[tuple[int, type[int] | type[float]]]
    free: list[_Tree] = field(default_factory=list)

    def take(self) -> _Tree:
        """A tree that no other statement of the program has, to be put back into `free`."""
        return self.free.pop() if self.free else _Tree.of(self.text)


class _Statement(NamedTuple):
    """A statement as it was read: its shape, its words (numbers as such), and the names that it sets."""

    shape: _Shape
    words: Sequence[Any]
    sets: Sequence[str]


def run_by_statements(body: str) -> Trace | None:
    """The trace of a body, without steps; None where it has to be read as a whole, or fails."""
    # what is not printable may end a line for one reader and not for the other
    if len(body) > LONGEST_BODY or not body.isascii() or not body.replace("\n", "").isprintable():
        return None
    taken: list[tuple[_Shape, _Tree]] = []
    names: set[str] = set()
    nodes = 0
    for text in STATEMENT_ENDS.split(COMMENT.sub("", body)):
        statement = _read(text)
        if statement is None:
            return None
        shape, words, sets = statement
        tree = shape.take()
        tree.fill(words)
        taken.append((shape, tree))
        names.update(sets)
        nodes += shape.nodes
    trace = _run([tree.statement for _, tree in taken], names) if nodes < MOST_NODES else None
    for shape, tree in taken:
        shape.free.append(tree)
    return trace


@lru_cache(
    maxsize=20_000
)  # of a family's statements five of six have been seen: `return total`, `boxes = 12`
def _read(text: str) -> _Statement | None:
    pieces = WORD.split(text)
    shape = _shape(tuple(map(_KINDS.__getitem__, pieces)))
    if shape is None:
        return None
    words: list[Any] = pieces[1::2]
    sets = [words[place] for place in shape.sets]
    for place, number in shape.numbers:
        words[place] = number(words[place])
    return _Statement(shape, words, sets)


def _run(statements: list[ast.stmt], names: set[str]) -> Trace | None:
    module, function = _empty_program()
    function.body = statements
    trace = run_parsed(Program("", module, {function: frozenset(names)}), steps=False)
    return trace if trace.error is None else None  # an error names its line: the whole is read for it


@lru_cache(maxsize=1)
def _empty_program() -> tuple[ast.Module, ast.FunctionDef]:
    module = ast.parse(f"{FUNCTION_HEADER} pass")
    function = module.body[0]
    assert isinstance(function, ast.FunctionDef)
    return module, function


@lru_cache(maxsize=5_000)
def _shape(kinds: tuple[str, ...]) -> _Shape | None:
    """The shape of a statement; None unless it is one, of plain nodes, that passes the check."""
    text = "".join(kinds)
    source = join_program(format_completion(text))
    try:
        program = Program.parse(source)
        tree = _Tree.of(text)
    except (ProgramError, SyntaxError, ValueError):
        return None
    function = program.tree.body[0]
    if program.source != source or not isinstance(function, ast.FunctionDef) or len(function.body) != 1:
        return None
    nodes = list(ast.walk(tree.statement))
    if not all(isinstance(node, PLAIN) for node in nodes):
        return None
    sets = [place for place, node in tree.names if isinstance(node.ctx, ast.Store)]
    numbers = [(place, float if type(node.value) is float else int) for place, node in tree.numbers]
    return _Shape(text, len(nodes), sets, numbers, [tree])
