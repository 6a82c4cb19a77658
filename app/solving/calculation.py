"""What a program calculates with the numbers of its question, as a short text: ``(+ n0 -n1)``.

Two programs that name their values otherwise, or write `a + b + c` in other steps or another order, calculate
the same. Works on the text alone: a candidate's text is parsed by the interpreter's worker and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.problem.arithmetic import Call, Expression, Name, Number, Operation, read_expression
from app.problem.quantities import COMPARING, quantities
from app.solving.normal_form import normal_form

LINE = re.compile(r"\s*(?:return(?!\w) ?(?P<returned>.+)|(?P<name>[^\W\d]\w*)=(?P<value>[^=].*))")
ROUNDED_UP = re.compile(r"-\(-(\w+|\([^()]*\))//(\w+|\([^()]*\))\)|math\.ceil(?=\()")
"""The two ways to round a quotient up: what the training programs write, and what phi-1.5 would."""
KNOWN_BY_ITSELF = frozenset((2, 7, 10, 12, 24, 60, 100, 1000))
"""Numbers that no question has to name: they stand for themselves, other foreign ones are all alike."""
JOINING = {"+": ("+", ""), "-": ("+", "-"), "*": ("*", ""), "/": ("*", "/")}
LONGEST = 200
"""Characters of a calculation; longer ones are none that anybody has met."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A sum (+), a product (*) or another operation of `parts`; a single part alone has no sign."""

    sign: str
    parts: tuple[str, ...]

    def __str__(self) -> str:
        if not self.sign:
            return self.parts[0]
        parts = sorted(self.parts) if self.sign in "+*" else self.parts
        return f"({self.sign} {' '.join(parts)})"


class _TooMuch(ValueError):
    """A name without a value, or a calculation that is too long."""


def calculation(question: str, program: str) -> str | None:
    """What `program` calculates; its numbers are named by their places in `question`, the first being n0.

    None for a program that is more than a list of assignments and a return, or too long. The sum and the
    product of several parts have them sorted, a part that is taken away or divided by is marked.
    """
    places: dict[str, str] = {}
    for place, quantity in enumerate(q for q in quantities(question) if q.text.lower() not in COMPARING):
        places.setdefault(str(quantity.value), f"n{place}")
    values: dict[str, _Value] = {}
    for line in normal_form(program).splitlines():
        found = LINE.fullmatch(line)
        expression = None if found is None else _read(found["returned"] or found["value"])
        if found is None or expression is None:
            return None
        try:
            value = _value(expression, values, places)
        except _TooMuch:
            return None
        if found["returned"]:
            return str(value)
        values[found["name"]] = value
    return None


def parts_of(calculated: str) -> list[str]:
    """The pieces of ``(+ n0 -(* n1 k2))`` at its outermost level: +, n0, -(* n1 k2); a number has none."""
    if not calculated.startswith("("):
        return []
    parts, depth = [""], 0
    for sign in calculated[1:-1]:
        depth += (sign == "(") - (sign == ")")
        if sign == " " and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _read(text: str) -> Expression | None:
    """The expression; a quotient that is rounded up is the call of `ceil` that it stands for."""
    return read_expression(ROUNDED_UP.sub(lambda up: f"ceil({up[1]}/{up[2]})" if up[1] else "ceil", text))


def _value(expression: Expression, values: Mapping[str, _Value], places: Mapping[str, str]) -> _Value:
    match expression:
        case Number(_, number):
            alone = f"k{number}" if number in KNOWN_BY_ITSELF else "c"
            return _Value("", (places.get(str(number), alone),))
        case Name(name):
            if name not in values:
                raise _TooMuch
            return values[name]
        case Call(function, arguments):
            return _short(_Value(function, tuple(str(_value(part, values, places)) for part in arguments)))
        case Operation(sign, left, right):
            first, second = _value(left, values, places), _value(right, values, places)
            if sign not in JOINING:
                return _short(_Value(sign, (str(first), str(second))))
            joined, mark = JOINING[sign]
            parts = _parts(first, joined) + tuple(_marked(part, mark) for part in _parts(second, joined))
            return _short(_Value(joined, parts))


def _parts(value: _Value, joined: str) -> tuple[str, ...]:
    return value.parts if value.sign == joined else (str(value),)


def _marked(part: str, mark: str) -> str:
    """`part` taken away or divided by; one that was so already comes back."""
    return part.removeprefix(mark) if mark and part.startswith(mark) else mark + part


def _short(value: _Value) -> _Value:
    if sum(map(len, value.parts)) > LONGEST:
        raise _TooMuch
    return value
