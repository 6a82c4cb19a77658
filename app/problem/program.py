"""From text to a syntax tree that may be run."""

from __future__ import annotations

import ast
import symtable
import warnings
from dataclasses import dataclass

from app.problem import limits
from app.problem.checker import Checker
from app.problem.errors import LimitExceeded, ProgramError, ProgramSyntaxError
from app.problem.repair import repairs

PARSE_ERRORS = (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError)


@dataclass(frozen=True, slots=True)
class Program:
    """A program checked against the allow-list. `source` is the text after repair, which lines refer to."""

    source: str
    tree: ast.Module
    scopes: dict[object, frozenset[str]]

    @classmethod
    def parse(cls, source: str) -> Program:
        """Raises ProgramSyntaxError, ForbiddenFeature or LimitExceeded."""
        if len(source) > limits.SOURCE_CHARACTERS:
            raise LimitExceeded("source")
        source = source.replace("\r\n", "\n").replace("\r", "\n").replace("\f", " ")
        source, tree = parse_or_repair(source)
        try:
            findings = Checker().check(tree)
        except RecursionError:
            raise LimitExceeded("depth") from None
        if findings.names_in_expressions:
            check_scopes(source)
        return cls(source, tree, findings.scopes)


def parse_or_repair(source: str) -> tuple[str, ast.Module]:
    """The tree of `source`, or of the first repair of it that parses, with the text that was parsed."""
    try:
        return source, parse_text(source)
    except ProgramError as error:
        first = error
    for candidate in repairs(source):
        if candidate != source:
            try:
                return candidate, parse_text(candidate)
            except ProgramError:
                pass
    raise first


def parse_text(text: str) -> ast.Module:
    """The tree of `text`, every complaint of the parser being a ProgramSyntaxError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an invalid escape in a candidate is nobody's warning
            tree = ast.parse(text)
    except SyntaxError as error:
        raise ProgramSyntaxError(type(error).__name__, error.lineno or 0) from None
    except PARSE_ERRORS as error:
        raise ProgramSyntaxError(type(error).__name__) from None
    if any(type(node) is ast.Return for node in tree.body) and any(
        type(node) is ast.FunctionDef for node in tree.body
    ):
        raise ProgramSyntaxError("SyntaxError")  # a `return` that slipped out of its function: worth a repair
    return tree


def check_scopes(source: str) -> None:
    """Refuse the places of `:=` that CPython refuses after parsing, with CPython's own table of names.

    Making the table runs nothing. The tree was checked before: the source is small and shallow.
    Source: PEP 572, "Exceptional cases", https://peps.python.org/pep-0572/.
    """
    try:
        symtable.symtable(source, "<program>", "exec")
    except SyntaxError as error:
        raise ProgramSyntaxError(type(error).__name__, error.lineno or 0) from None
