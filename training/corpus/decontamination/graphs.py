"""The graph of a program or of a worked solution: which operations meet which, as one text.

`boxes = 3; pens = 4 * boxes; return pens + 5` and `return 2 + 7 * 8` are the same graph.
"""

import ast
from collections.abc import Sequence
from fractions import Fraction

from app.problem.errors import ProgramError
from app.problem.program import Program
from app.problem.prompt import format_completion, join_program
from training.corpus.decontamination.computation import Computation, NoShape, Number, combine
from training.corpus.gsm8k import expressions
from training.corpus.gsm8k.steps import find_steps

_SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "/",
}


def program_graph(source: str) -> str | None:
    """The graph of a program's answer; None where it branches, loops or is no program.

    `source` is a body of ours or a whole function. It is parsed as the interpreter parses it, and not run.
    """
    if "def " not in source:
        source = join_program(format_completion(source))
    try:
        tree = Program.parse(source).tree
        function = next((node for node in tree.body if isinstance(node, ast.FunctionDef)), None)
        return _returned(function.body if function else tree.body).shape()
    except (ProgramError, NoShape, RecursionError):
        return None


def solution_graph(solution: str) -> str | None:
    """The graph of a solution in GSM8K's form: a number that an earlier step got stands for that step."""
    results: dict[Fraction, Computation] = {}
    last: Computation | None = None
    try:
        for step in find_steps(solution):
            last = _of_tree(step.tree, results)
            results[step.value] = last
        return last.shape() if last is not None else None
    except (NoShape, RecursionError):
        return None


def _returned(lines: Sequence[ast.stmt]) -> Computation:
    values: dict[str, Computation] = {}
    for line in lines:
        match line:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                values[name] = _of_expression(value, values)
            case ast.AugAssign(target=ast.Name(id=name), op=sign, value=value) if name in values:
                values[name] = _combined(sign, values[name], _of_expression(value, values))
            case ast.Return(value=ast.expr() as value):
                return _of_expression(value, values)
            case ast.Expr(value=ast.Constant()):
                pass  # the docstring
            case _:
                break
    raise NoShape


def _of_expression(node: ast.expr, values: dict[str, Computation]) -> Computation:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return _number(value)
        case ast.Name(id=name) if name in values:
            return values[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return combine("-", Number(Fraction(0)), _of_expression(operand, values))
        case ast.BinOp(left=left, op=sign, right=right):
            return _combined(sign, _of_expression(left, values), _of_expression(right, values))
        case ast.Call(func=ast.Name(id="int" | "float" | "round"), args=[value, *_]):
            return _of_expression(value, values)
    raise NoShape


def _number(value: float) -> Computation:
    try:
        return Number(Fraction(str(value)))
    except ValueError:  # inf
        raise NoShape from None


def _combined(sign: ast.operator, left: Computation, right: Computation) -> Computation:
    if type(sign) not in _SIGNS:
        raise NoShape
    return combine(_SIGNS[type(sign)], left, right)


def _of_tree(tree: expressions.Tree, results: dict[Fraction, Computation]) -> Computation:
    if isinstance(tree, expressions.Number):
        return results.get(tree.value, Number(tree.value))
    return combine(tree.sign, _of_tree(tree.left, results), _of_tree(tree.right, results))
