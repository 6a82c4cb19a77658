"""The check against the allow-list, made once before a program runs.

One walk counts nodes and depth, refuses what is not listed, collects the names that every function binds,
and drops imports of other modules whose names are never read.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Any

from app.problem import limits
from app.problem.allowlist import CHILDREN, FORBIDDEN_OPERATORS, MATH_MEMBERS, METHODS
from app.problem.errors import ForbiddenFeature, LimitExceeded, ProgramSyntaxError

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@dataclass(slots=True)
class Findings:
    """What the walk collects. `scopes`: for every function and comprehension node the names that it binds.

    `names_in_expressions`: whether a name is set by `:=` anywhere.
    """

    nodes: int = 0
    scopes: dict[object, frozenset[str]] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    imports: list[tuple[str, str, int]] = field(default_factory=list)
    names_in_expressions: bool = False


class Checker:
    """The walk; `bound` is a stack of the names bound in the enclosing scopes."""

    def __init__(self) -> None:
        self.findings = Findings()
        self.bound: list[set[str]] = [set()]
        self.loops = 0

    def check(self, tree: ast.Module) -> Findings:
        """Raises ForbiddenFeature or LimitExceeded; otherwise what was found."""
        self.visit(tree, 1)
        for module, name, line in self.findings.imports:
            if name in self.findings.read:
                raise ForbiddenFeature(f"import {module}", line)
        return self.findings

    def visit(self, node: Any, depth: int) -> None:
        kind = type(node)
        fields = CHILDREN.get(kind)
        if fields is None:
            raise ForbiddenFeature(kind.__name__, getattr(node, "lineno", 0))
        findings = self.findings
        findings.nodes += 1
        if findings.nodes > limits.TREE_NODES:
            raise LimitExceeded("nodes", getattr(node, "lineno", 0))
        if depth > limits.TREE_DEPTH:
            raise LimitExceeded("depth", getattr(node, "lineno", 0))
        if kind is ast.Name:
            if type(node.ctx) is ast.Load:
                findings.read.add(node.id)
            else:
                self.bound[-1].add(node.id)
            return
        special = SPECIAL.get(kind)
        if special is not None and special(self, node, depth):
            return
        self.visit_fields(node, fields, depth + 1)

    def visit_fields(self, node: Any, fields: tuple[str, ...], depth: int) -> None:
        for name in fields:
            child = getattr(node, name)
            if type(child) is list:
                for item in child:
                    if item is not None:
                        self.visit(item, depth)
            elif child is not None:
                self.visit(child, depth)

    def scope(self, node: Any, names: set[str], fields: tuple[str, ...], depth: int) -> None:
        """Walk `fields` with a scope of their own, and keep the names that it binds."""
        self.bound.append(names)
        self.visit_fields(node, fields, depth)
        self.findings.scopes[node] = frozenset(self.bound.pop())


def check_function(checker: Checker, node: ast.FunctionDef, depth: int) -> bool:
    """The body is a scope of its own, and stands in no loop."""
    if node.decorator_list:
        raise ForbiddenFeature("decorator", node.lineno)
    checker.bound[-1].add(node.name)
    checker.visit(node.args, depth + 1)
    loops, checker.loops = checker.loops, 0
    checker.scope(node, parameter_names(node.args), ("body",), depth + 1)
    checker.loops = loops
    return True


def check_loop(checker: Checker, node: ast.For | ast.While, depth: int) -> bool:
    """Only the body is inside the loop: the `else` belongs to the loop around it."""
    checker.visit_fields(node, ("target", "iter") if isinstance(node, ast.For) else ("test",), depth + 1)
    checker.loops += 1
    checker.visit_fields(node, ("body",), depth + 1)
    checker.loops -= 1
    checker.visit_fields(node, ("orelse",), depth + 1)
    return True


def check_jump(checker: Checker, node: ast.Break | ast.Continue, depth: int) -> bool:
    """CPython refuses these outside of a loop after parsing, so that `ast.parse` does not."""
    if not checker.loops:
        raise ProgramSyntaxError("SyntaxError", node.lineno)
    return True


def check_return(checker: Checker, node: ast.Return, depth: int) -> bool:
    """A program may be the body alone, without its `def`.

    Then `return` stands in the module itself (depth 2).
    """
    if len(checker.bound) == 1 and depth > 2:
        raise ProgramSyntaxError("SyntaxError", node.lineno)
    return False


def check_call(checker: Checker, node: ast.Call, depth: int) -> bool:
    """A keyword given twice is refused by CPython after parsing, too."""
    if len({item.arg for item in node.keywords}) < len(node.keywords):
        raise ProgramSyntaxError("SyntaxError", node.lineno)
    return False


def check_lambda(checker: Checker, node: ast.Lambda, depth: int) -> bool:
    checker.visit(node.args, depth + 1)
    checker.scope(node, parameter_names(node.args), ("body",), depth + 1)
    return True


def parameter_names(arguments: ast.arguments) -> set[str]:
    """The names of the parameters; ProgramSyntaxError where one stands there twice."""
    parameters = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    names = {item.arg for item in parameters}
    if len(names) < len(parameters):
        raise ProgramSyntaxError("SyntaxError", parameters[0].lineno)
    return names


def check_arguments(checker: Checker, node: ast.arguments, depth: int) -> bool:
    if node.vararg or node.kwarg:
        star = node.vararg or node.kwarg
        raise ForbiddenFeature("*args" if node.vararg else "**kwargs", star.lineno if star else 0)
    return False


def check_comprehension(checker: Checker, node: Any, depth: int) -> bool:
    checker.scope(node, set(), CHILDREN[type(node)], depth + 1)
    return True


def check_generator(checker: Checker, node: ast.comprehension, depth: int) -> bool:
    if node.is_async:
        raise ForbiddenFeature("async", getattr(node.target, "lineno", 0))
    return False


def check_named(checker: Checker, node: ast.NamedExpr, depth: int) -> bool:
    # The name belongs to the function around all comprehensions. Scopes of comprehensions are not told apart
    # here, so that it is added to every open scope: only a name read before it is set could notice.
    checker.findings.names_in_expressions = True
    for names in checker.bound[1:]:
        names.add(node.target.id)
    checker.visit(node.value, depth + 1)
    return True


def check_operator(checker: Checker, node: Any, depth: int) -> bool:
    if isinstance(node.op, FORBIDDEN_OPERATORS):
        raise ForbiddenFeature(type(node.op).__name__, node.lineno)
    return False


def check_constant(checker: Checker, node: ast.Constant, depth: int) -> bool:
    value = node.value
    if isinstance(value, str):
        if len(value) > limits.STRING_CHARACTERS:
            raise LimitExceeded("str", node.lineno)
    elif isinstance(value, int):
        if value.bit_length() > limits.INTEGER_BITS:
            raise LimitExceeded("bits", node.lineno)
    elif value is not None and not isinstance(value, float):
        raise ForbiddenFeature(type(value).__name__, node.lineno)
    return True


def check_statement(checker: Checker, node: ast.Expr, depth: int) -> bool:
    # A docstring is never evaluated, so that it may be as long as a question may be.
    return type(node.value) is ast.Constant and type(node.value.value) is str


def check_attribute(checker: Checker, node: ast.Attribute, depth: int) -> bool:
    if type(node.ctx) is not ast.Load or (node.attr not in METHODS and node.attr not in MATH_MEMBERS):
        raise ForbiddenFeature(node.attr, node.lineno)
    return False


def check_subscript(checker: Checker, node: ast.Subscript, depth: int) -> bool:
    if type(node.ctx) is not ast.Load and type(node.slice) is ast.Slice:
        raise ForbiddenFeature("slice assignment", node.lineno)
    return False


def check_tuple(checker: Checker, node: ast.Tuple, depth: int) -> bool:
    """Python parses ``x[0:1, 0]``, which none of the dialect's collections takes."""
    if any(type(item) is ast.Slice for item in node.elts):
        raise ForbiddenFeature("slice in a tuple", node.lineno)
    return False


def check_keyword(checker: Checker, node: ast.keyword, depth: int) -> bool:
    if node.arg is None:
        raise ForbiddenFeature("**", node.lineno)
    return False


def check_dict(checker: Checker, node: ast.Dict, depth: int) -> bool:
    if None in node.keys:
        raise ForbiddenFeature("**", node.lineno)
    return False


def check_import(checker: Checker, node: ast.Import, depth: int) -> bool:
    for alias in node.names:
        name = alias.asname or alias.name.partition(".")[0]
        if alias.name == "math":
            checker.bound[-1].add(name)
        else:
            checker.findings.imports.append((alias.name, name, node.lineno))
    return True


def check_import_from(checker: Checker, node: ast.ImportFrom, depth: int) -> bool:
    for alias in node.names:
        name = alias.asname or alias.name
        if node.module == "math" and not node.level:
            if alias.name == "*" and len(checker.bound) == 1:
                checker.bound[-1].update(MATH_MEMBERS)
            elif alias.name not in MATH_MEMBERS:
                raise ForbiddenFeature(f"math.{alias.name}", node.lineno)
            else:
                checker.bound[-1].add(name)
        elif alias.name == "*":
            raise ForbiddenFeature(f"import {node.module}", node.lineno)
        else:
            checker.findings.imports.append((node.module or ".", name, node.lineno))
    return True


SPECIAL: dict[type[ast.AST], Any] = {
    ast.FunctionDef: check_function,
    ast.For: check_loop,
    ast.While: check_loop,
    ast.Break: check_jump,
    ast.Continue: check_jump,
    ast.Call: check_call,
    ast.Return: check_return,
    ast.Lambda: check_lambda,
    ast.arguments: check_arguments,
    ast.comprehension: check_generator,
    ast.NamedExpr: check_named,
    ast.BinOp: check_operator,
    ast.AugAssign: check_operator,
    ast.UnaryOp: check_operator,
    ast.Constant: check_constant,
    ast.Expr: check_statement,
    ast.Attribute: check_attribute,
    ast.Subscript: check_subscript,
    ast.Tuple: check_tuple,
    ast.keyword: check_keyword,
    ast.Dict: check_dict,
    ast.Import: check_import,
    ast.ImportFrom: check_import_from,
    **dict.fromkeys(COMPREHENSIONS, check_comprehension),
}
