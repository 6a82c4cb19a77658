"""The solution of a family: compiled once with its places as variables, filled and run for each draw.

The program that a problem shows and the closures that are run here are the same program up to a renaming of its
variables; `fill` makes sure of that for each draw (two different variables never get the same name).
"""

import ast
import keyword
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from app.curriculum.errors import CurriculumError, ExpansionError
from app.curriculum.expressions import FUNCTIONS, Environment, Evaluate, Value, compile_expression, exact
from app.curriculum.templates import Drawn, Fill, Names, Template, code_place, parse_field, split_places, text_place

MAX_STATEMENTS = 100_000  # executed in one run; counting on by ones is the longest that a child does
ANSWER = "return"  # the key under which a run leaves its answer: no variable can have this name
NUMBER_MARK = "N__"
SLOT_MARK = "S__"
MARK = re.compile(r"(?:N__|S__)")
ALONE_BEFORE = re.compile(r"[=(\[,]\s*$")
POWER_AFTER = re.compile(r"\s*\*\*")

PROGRAM_FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    **FUNCTIONS,
    "range": lambda *bounds: range(*[int(bound) for bound in bounds]),
    "sorted": sorted,
}
# Functions that tidy or repeat, and do not compute: a call of one is no operation of the solution.
NOT_AN_OPERATION = frozenset({"round", "int", "range", "len", "sorted"})

Run = Callable[[Environment, "Budget"], None]


class Budget:
    """What one run may still execute, and the operations that it has executed."""

    __slots__ = ("operations", "statements")

    def __init__(self) -> None:
        self.statements = MAX_STATEMENTS
        self.operations = 0


class _Returned(Exception):
    """Leaves the loops around a `return`."""


class Solution:
    """One program of a family, compiled."""

    def __init__(self, source: str, names: Names) -> None:
        """Raises CurriculumError with the line that cannot be read."""
        lines = source.rstrip().splitlines()
        pieces: list[str | Fill] = []
        skeleton: list[str] = []
        self._variables: dict[str, list[str | Fill]] = {}
        fields: dict[str, Fill] = {}
        for number, line in enumerate(lines):
            code, hash_sign, comment = line.partition("#")
            try:
                skeleton.append(_compile_code(code, names, pieces, fields))
                for literal, field in split_places(hash_sign + comment):
                    pieces.append(literal)
                    if field:
                        pieces.append(text_place(field, names))
            except CurriculumError as error:
                raise CurriculumError(f"line {number + 1} ('{line.strip()}'): {error}") from error
            pieces.append("\n")
        self._template = Template(pieces[:-1])
        try:
            tree = ast.parse("\n".join(["def solution():", *("    " + line for line in skeleton)]))
        except SyntaxError as error:
            line = lines[(error.lineno or 2) - 2] if 2 <= (error.lineno or 0) <= len(lines) + 1 else source
            raise CurriculumError(f"'{line.strip()}' is not Python ({error.msg})") from error
        function = tree.body[0]
        assert isinstance(function, ast.FunctionDef)
        if not isinstance(function.body[-1], ast.Return):
            raise CurriculumError("the last line must be 'return NAME'")
        self._block = _compile_block(function.body)
        self._fixed: set[str] = set(PROGRAM_FUNCTIONS)
        self._named: list[Template] = []
        for name in {node.id for node in ast.walk(function) if isinstance(node, ast.Name)} - set(PROGRAM_FUNCTIONS):
            if not MARK.search(name):
                self._fixed.add(name)
            elif name.removeprefix(NUMBER_MARK) not in names.numbers:
                self._named.append(_name_template(name, fields))

    def run(self, numbers: Mapping[str, Any]) -> tuple[Value, int]:
        """The exact answer and the operations executed. Raises ExpansionError where the program fails."""
        env, budget = dict(numbers), Budget()
        try:
            self._block(env, budget)
        except _Returned:
            pass
        except (ArithmeticError, ValueError, TypeError, KeyError, IndexError) as error:
            raise ExpansionError(f"the solution fails with {type(error).__name__}: {error}") from error
        answer = env.get(ANSWER)
        if isinstance(answer, bool) or not isinstance(answer, int | Fraction):
            raise ExpansionError(f"the solution returns {answer!r}, which is not a number")
        return answer, budget.operations

    def fill(self, drawn: Drawn) -> str:
        """The program's text. Raises ExpansionError where two variables would get one name, or a bad one."""
        used = set(self._fixed)
        for template in self._named:
            name = template.fill(drawn)
            if name in used or not name.isidentifier() or keyword.iskeyword(name):
                raise ExpansionError(f"the variable name '{name}' is not a name or means two things; change a slot's words")
            used.add(name)
        return self._template.fill(drawn)


def _compile_code(code: str, names: Names, pieces: list[str | Fill], fields: dict[str, Fill]) -> str:
    """Appends the code's pieces to `pieces`; returns the code with its places as variable names."""
    skeleton = ""
    parts = split_places(code)
    for index, (literal, field) in enumerate(parts):
        pieces.append(literal)
        skeleton += literal
        if not field:
            continue
        following = parts[index + 1][0] + ("{" if parts[index + 1][1] else "")
        in_name = re.search(r"\w$", skeleton) is not None or re.match(r"\w|\{", following) is not None
        alone = in_name or bool(ALONE_BEFORE.search(skeleton) and not POWER_AFTER.match(following))
        base, form, _ = parse_field(field, names)
        fill = code_place(field, names, alone=alone)
        pieces.append(fill)
        if base in names.numbers and not in_name:
            skeleton += NUMBER_MARK + base
        else:
            mark = f"{SLOT_MARK}{base}__{form}__"
            fields[mark] = fill
            skeleton += mark
    return skeleton


def _name_template(name: str, fields: Mapping[str, Fill]) -> Template:
    pattern = "|".join(sorted((re.escape(mark) for mark in fields), key=len, reverse=True))
    parts = re.split(f"({pattern})", name)
    return Template([fields[part] if index % 2 else part for index, part in enumerate(parts)])


def _key(name: str) -> str:
    """Numbers stand in the environment under their own names, the program's variables under names that no number has."""
    return name.removeprefix(NUMBER_MARK) if name.startswith(NUMBER_MARK) else "$" + name


def _expression(node: ast.expr) -> Evaluate:
    return compile_expression(node, _key, PROGRAM_FUNCTIONS)


def count_operations(node: ast.expr) -> int:
    """Arithmetic operators in an expression, and calls of functions that compute (`min`, `max`, `sum`, `abs`, ...)."""
    count = 0
    for part in ast.walk(node):
        if isinstance(part, ast.BinOp):
            count += 1
        elif isinstance(part, ast.Call) and isinstance(part.func, ast.Name):
            count += part.func.id not in NOT_AN_OPERATION
    return count


def _compile_block(statements: list[ast.stmt]) -> Run:
    runs = [_compile_statement(statement) for statement in statements]

    def run(env: Environment, budget: Budget) -> None:
        for statement in runs:
            statement(env, budget)

    return run


def _compile_statement(statement: ast.stmt) -> Run:
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return _assignment(_key(name), value)
        case ast.Assign(targets=[ast.Subscript(value=ast.Name() as items, slice=index)], value=value):
            return _item_assignment(items, index, value)
        case ast.Return(value=ast.expr() as value):
            return _return(value)
        case ast.If(test=test, body=body, orelse=orelse):
            return _branch(test, body, orelse)
        case ast.While(test=test, body=body, orelse=[]):
            return _while(test, body)
        case ast.For(target=ast.Name(id=name), iter=items, body=body, orelse=[]):
            return _for(_key(name), items, body)
    raise CurriculumError(f"'{ast.unparse(statement)}' is not allowed in a solution; use assignments, if, for and while")


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
        raise _Returned

    return run


def _branch(test: ast.expr, body: list[ast.stmt], orelse: list[ast.stmt]) -> Run:
    condition, then, otherwise = _expression(test), _compile_block(body), _compile_block(orelse)

    def run(env: Environment, budget: Budget) -> None:
        (then if condition(env) else otherwise)(env, budget)

    return run


def _spend(budget: Budget, statements: int) -> None:
    budget.statements -= statements
    if budget.statements < 0:
        raise ExpansionError(f"the solution runs more than {MAX_STATEMENTS} statements; mend its loop")


def _while(test: ast.expr, body: list[ast.stmt]) -> Run:
    condition, block = _expression(test), _compile_block(body)

    def run(env: Environment, budget: Budget) -> None:
        while condition(env):
            _spend(budget, len(body))
            block(env, budget)

    return run


def _for(target: str, items: ast.expr, body: list[ast.stmt]) -> Run:
    evaluate, block = _expression(items), _compile_block(body)

    def run(env: Environment, budget: Budget) -> None:
        for item in evaluate(env):
            _spend(budget, len(body))
            env[target] = item
            block(env, budget)

    return run
