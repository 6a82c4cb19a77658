"""The functions and lists of a program in the words of a school: ``sum([3, 4])`` as ``3 + 4``.

What stays code all the same (a comprehension, a text, a function that is not known here) has no words:
nobody who learns to reckon is shown Python where a sum belongs.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from app.problem.arithmetic import read_expression, reckon
from app.sentences import numerals, say

CALL = re.compile(r"(?<![\w.])(?:math\.)?(?P<function>[a-z]\w*)\(")
INDEX = re.compile(r"(?P<items>[^\W\d]\w*|\[[^\[\]]*\])\[(?P<place>-?\d+)\]")
LIST = re.compile(r"\[([^\[\]]*)\]")
ROOT = re.compile(r"(?P<inside>\d+(?:\.\d+)?|[^\W\d]\w*) ?\*\* ?(?:0\.5|\(1 ?/ ?2\))(?![\w.])")
PLAIN = re.compile(r"[\w.]+")
ONE = r"-?\d+(?:\.\d+)?(?: ?/ ?\d+)?"
NUMBERS = re.compile(rf"\[ *{ONE}(?: *, *{ONE})* *,? *\]")
CODE = re.compile(r"[\"'{}<>:=]|\b(?:for|in|if|else|lambda|and|or|not)\b")
DOWNWARDS = "reverse=True"
MOST_TERMS = 12
"""A sum of more is said, not written out."""


def in_words(expression: str) -> str | None:
    """The expression with words for its functions and lists; None where code would be left in it."""
    if CODE.search(expression.replace(DOWNWARDS, "")):
        return None
    try:
        text = _lists(_calls(ROOT.sub(r"√\g<inside>", expression)))
    except ValueError:
        return None
    return None if "[" in text else text


def is_list_of_numbers(expression: str) -> bool:
    """Whether the expression is a list of numbers as they stand."""
    return NUMBERS.fullmatch(expression.strip()) is not None


def plain_list(value: str) -> str:
    """A list of numbers as people write it, without brackets; any other value as it is."""
    return _joined(_parted(value.strip()[1:-1])) if is_list_of_numbers(value) else value


def _lists(text: str) -> str:
    return LIST.sub(lambda found: _joined(_parted(found[1])), INDEX.sub(_place, text))


def _joined(items: list[str]) -> str:
    return numerals.current().between.join(items)


def _place(index: re.Match[str]) -> str:
    """``[4, 8, 10][1]``: the second of them."""
    place, items = int(index["place"]), _joined(_parted(index["items"].strip("[]")))
    if place == -1:
        return say("teaching", "the last of {numbers}").format(numbers=items)
    if place < 0:
        raise ValueError(index[0])
    return say("teaching", "number {place} of {numbers}").format(place=place + 1, numbers=items)


def _calls(text: str) -> str:
    """Every call in `text` said, the inner ones first."""
    said, position = "", 0
    while found := CALL.search(text, position):
        end = _closing(text, found.end())
        inside = [_calls(part) for part in _parted(text[found.end() : end])]
        words = _said(found["function"], inside)
        alone = not (text[: found.start()].strip() or text[end + 1 :].strip()) or PLAIN.fullmatch(words)
        said += text[position : found.start()] + (words if alone else f"({words})")
        position = end + 1
    return said + text[position:]


def _closing(text: str, start: int) -> int:
    """Where the bracket closes that was opened before `start`. Raises ValueError where none does."""
    depth = 1
    for place in range(start, len(text)):
        depth += (text[place] in "([") - (text[place] in ")]")
        if not depth:
            return place
    raise ValueError(text)


def _parted(text: str) -> list[str]:
    """The parts between the commas that stand in no bracket."""
    parts, depth = [""], 0
    for character in text:
        depth += (character in "([") - (character in ")]")
        if character == "," and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]


def _said(function: str, arguments: list[str]) -> str:
    words = WORDS.get(function)
    if words is None or not arguments:
        raise ValueError(function)
    return words(arguments)


def _items(arguments: list[str]) -> list[str]:
    """The numbers that a function of several is given: one by one, or as a list."""
    if len(arguments) == 1 and arguments[0].startswith("[") and arguments[0].endswith("]"):
        return _parted(arguments[0][1:-1])
    return arguments


def _listed(arguments: list[str]) -> str:
    return _joined(_items(arguments))


def _sum(arguments: list[str]) -> str:
    items = _items(arguments)
    if 1 < len(items) <= MOST_TERMS:
        return " + ".join(items)
    return say("teaching", "{numbers} all together").format(numbers=_listed(arguments))


def _rounding(how: Callable[[], str]) -> Callable[[list[str]], str]:
    """Words for a function that rounds its first number; one that is round already stays as it is."""

    def words(arguments: list[str]) -> str:
        number, *digits = arguments
        return number if _is_round(number, *digits[:1]) else how().format(number=number)

    return words


def _is_round(number: str, digits: str = "0") -> bool:
    expression = read_expression(number)
    value = None if expression is None else reckon(expression, {})
    return value is not None and digits.isdigit() and (value * 10 ** int(digits[:2])).denominator == 1


def _of_list(how: Callable[[], str]) -> Callable[[list[str]], str]:
    return lambda arguments: how().format(numbers=_listed(arguments))


def _sorted(arguments: list[str]) -> str:
    """The list in order. Raises ValueError where it is sorted by anything but size."""
    first, *how = arguments
    if how == [DOWNWARDS]:
        return say("teaching", "{numbers} in order, the largest first").format(numbers=_listed([first]))
    if how:
        raise ValueError(how[0])
    return say("teaching", "{numbers} in order").format(numbers=_listed([first]))


def _root(arguments: list[str]) -> str:
    return f"√{arguments[0]}" if PLAIN.fullmatch(arguments[0]) else f"√({arguments[0]})"


WORDS: dict[str, Callable[[list[str]], str]] = {
    "sum": _sum,
    "max": _of_list(lambda: say("teaching", "the largest of {numbers}")),
    "min": _of_list(lambda: say("teaching", "the smallest of {numbers}")),
    "len": _of_list(lambda: say("teaching", "how many there are: {numbers}")),
    "gcd": _of_list(lambda: say("teaching", "the largest number that divides {numbers}")),
    "lcm": _of_list(lambda: say("teaching", "the smallest common multiple of {numbers}")),
    "sorted": _sorted,
    "round": _rounding(lambda: say("teaching", "{number}, rounded")),
    "ceil": _rounding(lambda: say("teaching", "{number}, rounded up")),
    "floor": _rounding(lambda: say("teaching", "{number}, rounded down")),
    "trunc": _rounding(lambda: say("teaching", "{number}, rounded down")),
    "int": _rounding(lambda: say("teaching", "{number}, rounded down")),
    "abs": lambda arguments: say("teaching", "{number} without its sign").format(number=arguments[0]),
    "float": lambda arguments: arguments[0],
    "list": lambda arguments: arguments[0],
    "sqrt": _root,
}
