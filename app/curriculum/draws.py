"""How a family's numbers are drawn: from ranges, lists and expressions, under the family's conditions."""

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

from app.curriculum.errors import CurriculumError, ExpansionError, NothingDrawn
from app.curriculum.expressions import (
    Environment,
    Evaluate,
    Value,
    compile_expression,
    exact,
    names_in,
    parse_expression,
)

MAX_DRAWS = 5_000  # sets of numbers tried before a family's conditions count as impossible
RANGE = re.compile(r"(.+?)\.\.(.+?)(?:\s+step\s+(.+))?")

Spec = str | int | float | list[int | float | str]
Draw = Callable[[Environment, Random], Value | str]


class _EmptyRange(Exception):
    """The bounds that earlier numbers give leave nothing to draw: another set of numbers is tried."""


class NumberDraws:
    """A family's `numbers` and `where`, compiled; a condition is tried as soon as its last name is drawn."""

    def __init__(self, numbers: Mapping[str, Spec], where: Sequence[str]) -> None:
        """Raises CurriculumError that names the number or condition that cannot be read."""
        order = {name: place for place, name in enumerate(numbers)}
        conditions: list[list[Evaluate]] = [[] for _ in numbers]
        self._always: list[Evaluate] = []
        for source in where:
            node = parse_expression(source)
            for name in names_in(node) - order.keys():
                raise CurriculumError(f"where '{source}' uses {name}, which is not one of the numbers")
            place = max((order[name] for name in names_in(node)), default=-1)
            (conditions[place] if place >= 0 else self._always).append(compile_expression(node))
        self._draws: list[tuple[str, Draw, list[Evaluate]]] = []
        for name, spec in numbers.items():
            known = {earlier for earlier in numbers if order[earlier] < order[name]}
            self._draws.append((name, _compile_spec(name, spec, known), conditions[order[name]]))

    def draw(self, rng: Random) -> Environment:
        """One set of numbers that meets every condition.

        Raises NothingDrawn when `MAX_DRAWS` did not find one, ExpansionError where an expression fails.
        """
        try:
            for _ in range(MAX_DRAWS):
                env: Environment = {}
                if self._fill(env, rng):
                    return env
        except (ArithmeticError, TypeError, ValueError) as error:
            raise ExpansionError(f"numbers or where: {error}; mend the expression, with {env}") from error
        raise NothingDrawn(f"no numbers met the ranges and 'where' in {MAX_DRAWS} draws; widen a range")

    def _fill(self, env: Environment, rng: Random) -> bool:
        if not all(condition(env) for condition in self._always):
            return False
        for name, draw, conditions in self._draws:
            try:
                env[name] = draw(env, rng)
            except _EmptyRange:
                return False
            for condition in conditions:
                if not condition(env):
                    return False
        return True


def _compile_spec(name: str, spec: Spec, known: set[str]) -> Draw:
    if isinstance(spec, list):
        choices = [choice if isinstance(choice, str) else exact(choice) for choice in spec]
        return lambda _env, rng: choices[int(rng.random() * len(choices))]
    if not isinstance(spec, str):
        constant = exact(spec)
        return lambda _env, _rng: constant
    parts = RANGE.fullmatch(spec.strip())
    if parts is None:
        value = _compile_part(name, spec, known)
        return lambda env, _rng: value(env)
    low, high, step = (_compile_part(name, part, known) for part in (parts[1], parts[2], parts[3] or "1"))

    def draw(env: Environment, rng: Random) -> Value:
        first, stride = low(env), step(env)
        places = (high(env) - first) // stride
        if places < 0:
            raise _EmptyRange
        drawn: Value = first + stride * int(rng.random() * (places + 1))
        return drawn if type(drawn) is int else exact(drawn)

    return draw


def _compile_part(name: str, source: str, known: set[str]) -> Evaluate:
    try:
        node = parse_expression(source)
        for unknown in names_in(node) - known:
            raise CurriculumError(f"it uses {unknown}, which is not drawn before it")
        return compile_expression(node)
    except CurriculumError as error:
        raise CurriculumError(f"number {name}: {error}") from error
