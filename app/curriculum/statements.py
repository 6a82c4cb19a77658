"""The statements of a solution (assignment, return, if, while, for) as closures that count operations."""

import ast
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from app.curriculum.errors import CurriculumError, ExpansionError
from app.curriculum.expressions import FUNCTIONS, Environment, Evaluate, compile_expression, exact

MAX_STATEMENTS = 100_000  # executed in loops of one run; counting on by ones is the longest that a child does
ANSWER = "return"  # the key under which a run leaves its answer: no variable can have this name
NUMBER_MARK = "N__"  # before the name of a drawn number that stands in a program

PROGRAM_FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    **FUNCTIONS,
    "range": lambda *bounds: range(*[int(bound) for bound in bounds]),
    "sorted": sorted,
}
# Functions that tidy or repeat, and do not compute: a call of one is no operation of the solution.
NOT_AN_OPERATION = frozenset({"round", "int", "range", "len", "sorted"})


class Budget:
    """What one run may still execute, and the operations that it has executed."""

    __slots__ = ("operations", "statements")

    def __init__(self) -> None:
        self.statements = MAX_STATEMENTS
        self.operations = 0


Run = Callable[[Environment, Budget], None]


class Returned(Exception):
    """Leaves the loops around a `return`."""


def variable_key(name: str) -> str:
    """The key in the environment: of a drawn number its name, of a variable a name that no number has."""
    return name.removeprefix(NUMBER_MARK) if name.startswith(NUMBER_MARK) else "$" + name


def _expression(node: ast.expr) -> Evaluate:
    return compile_expression(node, variable_key, PROGRAM_FUNCTIONS)


def count_operations(node: ast.expr) -> int:
    """Arithmetic operators in an expression, and calls that compute (`min`, `sum`, `gcd`, ...)."""
    count = 0
    for part in ast.walk(node):
        if isinstance(part, ast.BinOp):
            count += 1
        elif isinstance(part, ast.Call) and isinstance(part.func, ast.Name):
            count += part.func.id not in NOT_AN_OPERATION
    return count


def compile_block(statements: list[ast.stmt]) -> Run:
    """Raises CurriculumError where a statement is not allowed in a solution."""
    runs = [_compile_statement(statement) for statement in statements]

    def run(env: Environment, budget: Budget) -> None:
        for statement in runs:
            statement(env, budget)

    return run


def _compile_statement(statement: ast.stmt) -> Run:
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return _assignment(variable_key(name), value)
        case ast.Assign(targets=[ast.Subscript(value=ast.Name() as items, slice=index)], value=value):
            return _item_assignment(items, index, value)
        case ast.Return(value=ast.expr() as value):
            return _return(value)
        case ast.If(test=test, body=body, orelse=orelse):
            return _branch(test, body, orelse)
        case ast.While(test=test, body=body, orelse=[]):
            return _while(test, body)
        case ast.For(target=ast.Name(id=name), iter=items, body=body, orelse=[]):
            return _for(variable_key(name), items, body)
    raise CurriculumError(
        f"'{ast.unparse(statement)}' is not allowed in a solution; use assignments, if, for and while"
    )


def _assignment(target: str, value: ast.expr) -> Run:
    evaluate, operations = _expression(value), count_operations(value)

    def run(env: Environment, budget: Budget) -> None:
        env[target] = evaluate(env)
        budget.operations += operations

    return run


def _item_assignment(items: ast.Name, index: ast.expr, value: ast.expr) -> Run:
    collection, position = _expression(items), _expression(index)
    evaluate, operations = _expression(value), count_operations(value)

    def run(env: Environment, budget: Budget) -> None:
        collection(env)[position(env)] = evaluate(env)
        budget.operations += operations

    return run


def _return(value: ast.expr) -> Run:
    evaluate, operations = _expression(value), count_operations(value)

    def run(env: Environment, budget: Budget) -> None:
        answer = evaluate(env)
        env[ANSWER] = exact(answer) if isinstance(answer, Fraction) else answer
        budget.operations += operations
        raise Returned

    return run


def _branch(test: ast.expr, body: list[ast.stmt], orelse: list[ast.stmt]) -> Run:
    condition, then, otherwise = _expression(test), compile_block(body), compile_block(orelse)

    def run(env: Environment, budget: Budget) -> None:
        (then if condition(env) else otherwise)(env, budget)

    return run


def _spend(budget: Budget, statements: int) -> None:
    budget.statements -= statements
    if budget.statements < 0:
        raise ExpansionError(f"the solution runs more than {MAX_STATEMENTS} statements; mend its loop")


def _while(test: ast.expr, body: list[ast.stmt]) -> Run:
    condition, block = _expression(test), compile_block(body)

    def run(env: Environment, budget: Budget) -> None:
        while condition(env):
            _spend(budget, len(body))
            block(env, budget)

    return run


def _for(target: str, items: ast.expr, body: list[ast.stmt]) -> Run:
    evaluate, block = _expression(items), compile_block(body)

    def run(env: Environment, budget: Budget) -> None:
        for item in evaluate(env):
            _spend(budget, len(body))
            env[target] = item
            block(env, budget)

    return run
