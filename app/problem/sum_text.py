"""The text of a sum as a child types it, "7 hundred plus 3/4 of 20", read as an expression.

What stands where tells a sign's meaning: an x between two numbers multiplies, one in the place of a number is
the number that is not known. A colon divides, as in much of Europe. 3/4 is a number and 3 / 4 a division.
"""

from __future__ import annotations

import re
from fractions import Fraction

from app.problem.arithmetic import Call, Expression, Number, Operation, read_expression, reckon
from app.problem.number_words import PARTS, SCALES, SPELLING, read_number_words

UNKNOWN = "missing"
"""The name of the number that is not known."""
MOST_DECIMALS = 3
"""Of a mixed number that is written as a decimal: 4 1/2 is 4.5, 4 1/3 stays as it is."""
PERCENT, DOZEN = 100, 12
PART, BELOW_ZERO = "part", "minus"
"""Functions that stand for a fraction and a number below zero until the whole sum is read."""
MANY = {"double": 2, "twice": 2, "triple": 3, "thrice": 3}
ORDINALS = "fourth fifth sixth seventh eighth ninth tenth".split()
SHARES = {word: part.denominator for word, part in PARTS.items()} | dict(
    zip(ORDINALS, range(4, 11), strict=True)
)
SHARE = "|".join(("halves", *(f"{word}s?" for word in SHARES)))
SPELLED = "|".join(sorted(SPELLING - set(PARTS), key=len, reverse=True))
COUNT = rf"(?:an?|\d+|(?:{SPELLED}))"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?![\d.]|,\d)"
OPERAND = re.compile(
    rf"""\s*[$€£]?(?:
      (?P<whole>\d+|(?:{SPELLED}))\s(?:and\s)?(?P<and_top>\d+)/(?P<and_bottom>\d+)(?![\d/])
    | (?P<whole_2>\d+|(?:{SPELLED}))\sand\s(?P<and_count>{COUNT})[\s-](?P<and_share>{SHARE})\b
    | (?P<top>\d+)/(?P<bottom>\d+)(?![\d/])(?P<of>\sof\b)?
    | (?:(?P<count>{COUNT})[\s-])?(?P<share>{SHARE})\b(?P<of_2>\sof\b)?
    | (?P<percent>{DIGITS})\s?(?:%|per\s?cent)\s?of\b
    | (?P<scaled>{DIGITS})\s(?P<scale>{"|".join(SCALES)}|dozen)\b
    | (?P<digits>-?{DIGITS})(?!/\d)
    | (?:(?P<words>(?:{SPELLED})(?:(?:[\s-]|\sand\s)(?:{SPELLED}))*)|an?)\b(?P<dozen>\sdozen\b)?
    | (?P<many>{"|".join(MANY)})\b
    | (?P<unknown>\?|_+|x(?!\w)|(?:what|which)\snumber\b|what\b)
    | (?P<open>\()
    )""",
    re.VERBOSE,
)
OPERATOR = re.compile(
    r"""\s*(?:
      (?P<power>\*\*|\^|to\sthe\spower\sof\b)
    | (?P<plus>\+|plus\b)
    | (?P<minus>-|minus\b|take\saway\b|subtract\b)
    | (?P<times>[*×·]|x(?![a-z])|times\b|multiplied\sby\b)
    | (?P<over>[/÷]|:(?=\s)|divided\sby\b)
    | (?P<rest>mod\b)
    | (?P<squared>²|squared\b)
    | (?P<cubed>³|cubed\b)
    | (?P<close>\))
    | (?P<equals>=|equals\b|is\sequal\sto\b|makes?\b|gives?\b|is\b)
    )""",
    re.VERBOSE,
)
WRITTEN = {
    "power": " ** ", "plus": " + ", "minus": " - ", "times": " * ", "over": " / ", "rest": " % ",
    "squared": " ** 2", "cubed": " ** 3", "close": ")", "equals": " = ",
}  # fmt: skip
ENDING = frozenset({"squared", "cubed", "close"})
"""What a number may have behind it without another one to follow."""


def read_sides(text: str) -> tuple[Expression, ...] | None:
    """The sum of `text`, or the two sides of its equals sign; None where anything else stands in it."""
    written = _as_python(text)
    if written is None:
        return None
    sides = [read_expression(side) for side in written.split("=") if side.strip()]
    return tuple(_alone(side) for side in sides if side is not None) if None not in sides else None


def _alone(side: Expression) -> Expression:
    """56/7 alone is a division."""
    match side:
        case Call(function, (top, bottom)) if function == PART:
            return Operation("/", top, bottom)
    return _resolved(side)


def _resolved(expression: Expression) -> Expression:
    """With fractions as numbers, and a fraction of something as children take it: 3/4 of 20 is 20 / 4 * 3."""
    match expression:
        case Operation("*", Call(function, (top, bottom)), whole) if function == PART:
            one_part = Operation("/", _resolved(whole), bottom)
            return one_part if reckon(top, {}) == 1 else Operation("*", one_part, top)
        case Operation(sign, left, right):
            return Operation(sign, _resolved(left), _resolved(right))
        case Call(function, (Number() as top, Number() as bottom)) if function == PART:
            return Number(f"({top.text} / {bottom.text})", top.value / bottom.value)
        case Call(function, (Number() as number,)) if function == BELOW_ZERO:
            return Number(f"(-{number.text})", -number.value)
    return expression


def _as_python(text: str) -> str | None:
    """The sum in Python's signs, with its equals signs; None where anything else stands in it."""
    written: list[str] = []
    position, wants_operand = 0, True
    text = text.lower().strip()
    while position < len(text):
        token = (OPERAND if wants_operand else OPERATOR).match(text, position)
        if token is None:
            return None
        position = token.end()
        if wants_operand:
            piece, wants_operand = _operand(token)
        else:
            kind = str(token.lastgroup)
            piece, wants_operand = WRITTEN[kind], kind not in ENDING
        if piece is None:
            return None
        written.append(piece)
    return "".join(written)


def _as_number(value: Fraction) -> str | None:
    """A number as a program has it; None for one of more than MOST_DECIMALS places."""
    if 10**MOST_DECIMALS % value.denominator:
        return None
    return str(value) if value.denominator == 1 else f"{float(value):.{MOST_DECIMALS}f}".rstrip("0")


def _operand(found: re.Match[str]) -> tuple[str | None, bool]:
    """A number in Python, and whether another one must follow it, as after "half of" and a bracket."""
    if found["whole"] or found["whole_2"]:
        part = _part(found["and_top"], found["and_bottom"], found["and_count"], found["and_share"])
        return _mixed(found["whole"] or found["whole_2"], part), False
    if found["bottom"] or found["share"]:
        part = _part(found["top"], found["bottom"], found["count"], found["share"])
        fraction = None if part is None else f"{PART}({part[0]}, {part[1]})"
        of_it = bool(found["of"] or found["of_2"])
        return (f"{fraction} * " if fraction and of_it else fraction), of_it
    if found["percent"]:
        return f"{PART}({_plain(found['percent'])}, {PERCENT}) * ", True
    if found["scaled"]:
        count = _plain(found["scaled"])
        if found["scale"] == "dozen":
            return f"({count} * {DOZEN})", False
        return _as_number(Fraction(count) * SCALES[found["scale"]]), False
    if found["digits"]:
        count = _plain(found["digits"].removeprefix("-"))
        return f"{BELOW_ZERO}({count})" if found["digits"].startswith("-") else count, False
    if found["many"]:
        return f"{MANY[found['many']]} * ", True
    if found["unknown"]:
        return UNKNOWN, False
    if found["open"]:
        return "(", True
    value = read_number_words(found["words"]) if found["words"] else Fraction(1)
    if value is None or not (found["words"] or found["dozen"]):
        return None, False
    return f"({value} * {DOZEN})" if found["dozen"] else str(value), False


def _part(
    top: str | None, bottom: str | None, count: str | None, share: str | None
) -> tuple[str, str] | None:
    """Numerator and denominator of 3/4 or of "three quarters"; None where there is no such part."""
    if top and bottom:
        return (top, bottom) if int(bottom) else None
    one = share if share in SHARES else (share or "").removesuffix("s").replace("halve", "half")
    number = Fraction(1) if count in (None, "a", "an") else _counted(str(count))
    return None if number is None else (str(number), str(SHARES[str(one)]))


def _mixed(whole: str, part: tuple[str, str] | None) -> str | None:
    """The decimal, where it is a short one."""
    first = _counted(whole)
    if part is None or first is None:
        return None
    top, bottom = part
    return _as_number(first + Fraction(int(top), int(bottom))) or f"({first} + {PART}({top}, {bottom}))"


def _counted(text: str) -> Fraction | None:
    return Fraction(text) if text.isdecimal() else read_number_words(text)


def _plain(digits: str) -> str:
    """Digits as Python has them, without commas or leading zeros."""
    whole, point, decimals = digits.replace(",", "").partition(".")
    return f"{whole.lstrip('0') or '0'}{point}{decimals}"
