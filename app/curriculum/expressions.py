"""Arithmetic in `numbers`, `where` and solutions, compiled to closures over exact rationals; never `eval`.

A value is an `int` or a `Fraction`; a condition is a `bool`; lists, tuples and sets hold values. What is not
on the lists below is refused with a `CurriculumError` when the expression is compiled.
"""

import ast
import math
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from app.curriculum.errors import CurriculumError

Value = int | Fraction
Environment = dict[str, Any]
Evaluate = Callable[[Environment], Any]

MAX_EXPONENT = 64  # as large as any school problem's; keeps a mistaken power from filling the memory
ROOT_DIGITS = 30  # decimals kept of a square root that is not rational


def exact(value: int | float | str | Fraction) -> Value:
    """The rational that the author wrote: 0.1 is one tenth, not the nearest binary float."""
    fraction = Fraction(str(value)) if isinstance(value, float) else Fraction(value)
    return fraction.numerator if fraction.denominator == 1 else fraction


def divide(left: Value, right: Value) -> Value:
    """`left / right`, exact. Raises ZeroDivisionError."""
    fraction = Fraction(left) / right
    return fraction.numerator if fraction.denominator == 1 else fraction


def power(base: Value, exponent: Value) -> Value:
    """`base ** exponent` for whole exponents and for one half, the square root. Raises ValueError."""
    if exponent == Fraction(1, 2):
        return square_root(Fraction(base))
    whole = int(exponent)
    if whole != exponent or abs(whole) > MAX_EXPONENT:
        raise ValueError(f"the exponent {exponent} is not a whole number up to {MAX_EXPONENT} or one half")
    return exact(Fraction(base) ** whole)


def square_root(square: Fraction) -> Value:
    """The root of a perfect square exactly, of any other number to `ROOT_DIGITS` decimals."""
    if square < 0:
        raise ValueError(f"{square} is negative and has no square root")
    top, bottom = math.isqrt(square.numerator), math.isqrt(square.denominator)
    if top * top == square.numerator and bottom * bottom == square.denominator:
        return exact(Fraction(top, bottom))
    scale = 10**ROOT_DIGITS
    return Fraction(math.isqrt(square.numerator * scale * scale // square.denominator), scale)


def rounded(value: Value, digits: int = 0) -> Value:
    """Python's `round`, ties to even, on the exact value."""
    return exact(round(Fraction(value), int(digits)))


OPERATORS: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: divide,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: power,
}
COMPARISONS: Mapping[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda item, items: item in items,
    ast.NotIn: lambda item, items: item not in items,
}
FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "min": min,
    "max": max,
    "round": rounded,
    "int": int,
    "abs": abs,
    "gcd": math.gcd,
    "lcm": math.lcm,
    "sum": sum,
    "len": len,
}
COLLECTIONS: Mapping[type[ast.expr], Callable[[Any], Any]] = {ast.Tuple: tuple, ast.List: list, ast.Set: set}


def compile_expression(
    node: ast.expr,
    key: Callable[[str], str] = str,
    functions: Mapping[str, Callable[..., Any]] = FUNCTIONS,
) -> Evaluate:
    """A closure that evaluates `node`; `key` maps a name in the source to its key in the environment."""

    def build(part: ast.expr) -> Evaluate:
        return compile_expression(part, key, functions)

    match node:
        case ast.Constant(value=bool() | str() | bytes() | complex() | None):
            raise CurriculumError(f"only numbers may be written here, not {ast.unparse(node)}")
        case ast.Constant(value=int() | float() as number):
            constant = exact(number)
            return lambda _env: constant
        case ast.Name(id=name):
            return operator.itemgetter(key(name))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
            return _binary(OPERATORS[type(op)], left, right, build)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = build(operand)
            return lambda env: -inner(env)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            inner = build(operand)
            return lambda env: not inner(env)
        case ast.BoolOp(op=op, values=values):
            parts = [build(value) for value in values]
            decide = all if isinstance(op, ast.And) else any
            return lambda env: decide(part(env) for part in parts)
        case ast.Compare(left=left, ops=ops, comparators=comparators) if all(
            type(op) in COMPARISONS for op in ops
        ):
            return _comparison([left, *comparators], [COMPARISONS[type(op)] for op in ops], build)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            condition, then, otherwise = build(test), build(body), build(orelse)
            return lambda env: then(env) if condition(env) else otherwise(env)
        case ast.Tuple(elts=elts) | ast.List(elts=elts) | ast.Set(elts=elts):
            collect, items = COLLECTIONS[type(node)], [build(item) for item in elts]
            return lambda env: collect(item(env) for item in items)
        case ast.Subscript(value=value, slice=index):
            collection, position = build(value), build(index)
            return lambda env: collection(env)[position(env)]
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in functions:
            function, arguments = functions[name], [build(argument) for argument in args]
            return lambda env: function(*[argument(env) for argument in arguments])
    raise CurriculumError(
        f"'{ast.unparse(node)}' is not allowed here; use numbers, names, + - * / // % ** and comparisons"
    )


def _binary(
    operate: Callable[[Any, Any], Any], left: ast.expr, right: ast.expr, build: Callable[[ast.expr], Evaluate]
) -> Evaluate:
    first, second = build(left), build(right)
    return lambda env: operate(first(env), second(env))


def _comparison(
    operands: list[ast.expr], compare: list[Callable[[Any, Any], Any]], build: Callable[[ast.expr], Evaluate]
) -> Evaluate:
    parts = [build(operand) for operand in operands]
    if len(compare) == 1:
        (first, second), holds = parts, compare[0]
        return lambda env: holds(first(env), second(env))

    def chain(env: Environment) -> bool:
        values = [part(env) for part in parts]
        return all(
            holds(left, right) for holds, left, right in zip(compare, values, values[1:], strict=False)
        )

    return chain


def parse_expression(source: str | int | float) -> ast.expr:
    """The syntax tree of one authored expression. Raises CurriculumError."""
    try:
        return ast.parse(str(source).strip(), mode="eval").body
    except SyntaxError as error:
        raise CurriculumError(
            f"'{source}' is not an expression ({error.msg}); write it as in Python"
        ) from error


def names_in(node: ast.AST) -> set[str]:
    """The names of values that an expression reads (a called function is not one)."""
    called = {id(part.func) for part in ast.walk(node) if isinstance(part, ast.Call)}
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and id(part) not in called}
