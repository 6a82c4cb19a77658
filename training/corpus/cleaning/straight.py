"""A straight program as lines that refer to each other: one operation a line, whatever was nested before.

A chain of sums (`a + b - c`) or of products (`a * b / 100`) is one operation and stays on one line.
"""

import ast
import io
import re
import tokenize
from collections.abc import Sequence
from dataclasses import dataclass

from app.problem.errors import ProgramError
from app.problem.program import Program
from app.problem.prompt import format_completion, join_program

_SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
}
_CHAINS = {"+": "+-", "-": "+-", "*": "*/", "/": "*/"}
_CALLS = frozenset("int float round abs min max".split())
_MATH = frozenset("ceil floor sqrt".split())
_NUMBER = re.compile(r"-?[\d.]+(?:e[+-]?\d+)?", re.IGNORECASE)
MOST_LINES = 60
"""A program that comes apart into more lines is left as it is."""


class NotStraight(ValueError):
    """The program branches, loops, or holds more than arithmetic."""


@dataclass(slots=True, eq=False)
class Line:
    """An assignment: the pieces of its right side (text, or the line meant), its name and its comment.

    A line that was split off has no name.
    """

    pieces: list["str | Line"]
    name: str = ""
    comment: str = ""

    @property
    def is_given(self) -> bool:
        """Whether the line only names a number."""
        return len(self.pieces) == 1 and isinstance(self.pieces[0], str)

    @property
    def call(self) -> str:
        """The function that is called, as `int` in `int(a / b)`; empty where there is none."""
        first = self.pieces[0]
        return first.partition("(")[0] if isinstance(first, str) and "(" in first else ""

    @property
    def signs(self) -> tuple[str, ...]:
        """The signs between its operands: `*` and `/` for `a * b / 100`; none for a call."""
        return () if self.call else tuple(str(piece).strip() for piece in self.pieces[1::2])


def read_program(source: str) -> list[Line]:
    """The lines that the answer needs, in order, the answer's last; raises `NotStraight`.

    `source` is a body or a whole function; a docstring is left out, comments go with their lines.
    """
    whole = source if "def " in source else join_program(format_completion(source))
    try:
        program = Program.parse(whole)
    except ProgramError as error:
        raise NotStraight(str(error)) from error
    functions = [node for node in program.tree.body if isinstance(node, ast.FunctionDef)]
    if len(functions) != 1 or functions[0].args.args:
        raise NotStraight("not one function")
    reader = _Reader(_comments(program.source))
    return reader.read(functions[0].body)


class _Reader:
    def __init__(self, comments: dict[int, str]) -> None:
        self._comments = comments
        self._values: dict[str, Line] = {}
        self._lines: list[Line] = []

    def read(self, statements: Sequence[ast.stmt]) -> list[Line]:
        above = statements[0].lineno
        for statement in statements:
            comment = self._comment(above, statement.lineno, statement.end_lineno or statement.lineno)
            above = (statement.end_lineno or statement.lineno) + 1
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    self._assign(name, self._pieces(value), comment)
                case ast.AugAssign(target=ast.Name(id=name), op=sign, value=value):
                    changed = ast.BinOp(ast.Name(name, ast.Load()), sign, value)
                    self._assign(name, self._pieces(changed), comment)
                case ast.Return(value=ast.expr() as value):
                    return self._needed(self._answer(self._pieces(value), comment))
                case ast.Expr(value=ast.Constant()) | ast.Import(names=[ast.alias(name="math", asname=None)]):
                    pass  # the docstring; `math` is imported again where it is needed
                case _:
                    raise NotStraight(type(statement).__name__)
        raise NotStraight("no return")

    def _comment(self, above: int, first: int, last: int) -> str:
        """The comment of a statement, or else what stands in lines of its own above it."""
        beside = [self._comments[line] for line in range(first, last + 1) if line in self._comments]
        before = [self._comments[line] for line in range(above, first) if line in self._comments]
        return " ".join(beside or before)

    def _assign(self, name: str, pieces: list["str | Line"], comment: str) -> None:
        only = pieces[0]
        if len(pieces) == 1 and isinstance(only, Line):  # a second name for the same thing
            only.comment = only.comment or comment
            self._values[name] = only
            return
        line = Line(pieces, name, comment)
        self._values[name] = self._add(line)

    def _answer(self, pieces: list["str | Line"], comment: str) -> Line:
        only = pieces[0]
        if len(pieces) == 1 and isinstance(only, Line):
            return only
        return self._add(Line(pieces, comment=comment))

    def _add(self, line: Line) -> Line:
        if len(self._lines) >= MOST_LINES:
            raise NotStraight("too long")
        self._lines.append(line)
        return line

    def _needed(self, answer: Line) -> list[Line]:
        needed: set[int] = set()
        unread = [answer]
        while unread:
            line = unread.pop()
            if id(line) not in needed:
                needed.add(id(line))
                unread.extend(piece for piece in line.pieces if isinstance(piece, Line))
        return [line for line in self._lines if id(line) in needed and line is not answer] + [answer]

    def _pieces(self, node: ast.expr) -> list["str | Line"]:
        match node:
            case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
                return [ast.unparse(node)]
            case ast.Name(id=name) if name in self._values:
                return [self._values[name]]
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float())):
                return [ast.unparse(node)]
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return ["0", " - ", self._operand(operand)]
            case ast.BinOp():
                return self._chain(node)
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if (
                name in _CALLS and arguments
            ):
                return self._call(name, arguments)
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="math"), attr=name), args=[argument], keywords=[]
            ) if name in _MATH:
                return self._call(f"math.{name}", [argument])
        raise NotStraight(type(node).__name__)

    def _chain(self, node: ast.BinOp) -> list["str | Line"]:
        sign = _SIGNS.get(type(node.op))
        if sign is None:
            raise NotStraight(type(node.op).__name__)
        left_sign = _SIGNS.get(type(node.left.op)) if isinstance(node.left, ast.BinOp) else None
        if left_sign is not None and left_sign in _CHAINS.get(sign, ""):
            left = self._pieces(node.left)
        else:
            left = [self._operand(node.left)]
        if sign == "+" and _is_zero(left):  # `total = 0` before `total += …`
            return self._pieces(node.right)
        return [*left, f" {sign} ", self._operand(node.right)]

    def _call(self, name: str, arguments: Sequence[ast.expr]) -> list["str | Line"]:
        if len(arguments) == 1:
            return [f"{name}(", *self._pieces(arguments[0]), ")"]
        pieces: list[str | Line] = [f"{name}("]
        for place, argument in enumerate(arguments):
            pieces += [", ", self._operand(argument)] if place else [self._operand(argument)]
        return [*pieces, ")"]

    def _operand(self, node: ast.expr) -> "str | Line":
        """One name or number; anything longer gets a line of its own."""
        pieces = self._pieces(node)
        only = pieces[0]
        if len(pieces) == 1 and not (isinstance(only, str) and only.startswith("-")):
            return only
        return self._add(Line(pieces))


def _is_zero(pieces: Sequence["str | Line"]) -> bool:
    only = pieces[0] if len(pieces) == 1 else None
    if isinstance(only, Line):
        return only.is_given and _is_zero(only.pieces)
    return only is not None and bool(_NUMBER.fullmatch(only)) and float(only) == 0


def _comments(source: str) -> dict[int, str]:
    """The comments of a program by line, without the sign."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {token.start[0]: token.string.lstrip("# ") for token in tokens if token.type == tokenize.COMMENT}
