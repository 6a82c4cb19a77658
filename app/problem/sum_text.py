"""The text of a sum as a child types it, "7 hundred plus 3/4 of 20", read as an expression.

What stands where tells a sign's meaning: an x between two numbers multiplies, one in the place of a number is
the number that is not known. A colon divides, as in much of Europe. 3/4 is a number and 3 / 4 a division.
"""

from __future__ import annotations

import re
from fractions import Fraction

from app.problem.arithmetic import (
    DEEPEST,
    Call,
    Expression,
    Name,
    Number,
    Operation,
    read_expression,
    reckon,
)
from app.problem.number_words import LATER_PARTS, PARTS, SCALES, SPELLING, read_number_words
from app.problem.sum_programs import PERCENT, ExplainedOperation

UNKNOWN = "missing"
"""The name of the number that is not known."""
MOST_DECIMALS = 3
"""Of a mixed number that is written as a decimal: 4 1/2 is 4.5, 4 1/3 stays as it is."""
DOZEN = 12
PART, BELOW_ZERO = "part", "minus"
"""Functions that stand for a fraction and a number below zero until the whole sum is read."""
MANY = {"double": 2, "twice": 2, "triple": 3, "thrice": 3, "quadruple": 4}
HALF = Fraction(1, 2)
ROOT_REASON = "the number that, multiplied by itself, makes the one under the root"
SHARES = {word: part.denominator for word, part in PARTS.items()} | LATER_PARTS
SHARE = "|".join(("halves", *(f"{word}s?" for word in SHARES)))
SPELLED = "|".join(sorted(SPELLING - set(PARTS), key=len, reverse=True))
COUNT = rf"(?:an?|\d+|(?:{SPELLED}))"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?![\d.]|,\d)"
OPERAND = re.compile(
    rf"""\s*[$€£]?(?:
      (?P<half_dozen>half\sa\sdozen\b)
    | (?P<whole>\d+|(?:{SPELLED}))\s(?:and\s)?(?P<and_top>\d+)/(?P<and_bottom>\d+)(?![\d/])
    | (?P<whole_2>\d+|(?:{SPELLED}))\sand\s(?P<and_count>{COUNT})[\s-](?P<and_share>{SHARE})\b
    | (?P<top>\d+)/(?P<bottom>\d+)(?![\d/])(?P<of>\sof\b)?
    | (?:(?P<count>{COUNT})[\s-])?(?P<share>{SHARE})\b(?P<of_2>\sof\b)?
    | (?P<percent>{DIGITS})\s?(?:%|per\s?cent)\s?of\b
    | (?P<scaled>{DIGITS})\s(?P<scale>{"|".join(SCALES)}|dozen)\b
    | (?P<digits>-?{DIGITS})(?!/\d)
    | (?:(?P<words>(?:{SPELLED})(?:(?:[\s-]|\sand\s)(?:{SPELLED}))*)|an?)\b(?P<dozen>\sdozen\b)?
    | (?:the\s)?(?P<many>{"|".join(MANY)})\b(?:\sof\b)?
    | (?P<root>√|(?:the\s)?square\sroot\sof\b|sqrt\b)
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
    | (?P<equals>=|equals\b|is\sequal\sto\b|makes?\b|gives?\b|is\b)
    )""",
    re.VERBOSE,
)
CLOSING = re.compile(r"\s*\)")
UNCLEAR = re.compile(rf"\b(?:{SHARE})\b(?! of\b).* of\b")
"""Of "a half plus a quarter of 128" nobody knows whether the half is one of 128, too."""
WRITTEN = {
    "power": " ** ", "plus": " + ", "minus": " - ", "times": " * ", "over": " / ", "rest": " % ",
    "squared": " ** 2", "cubed": " ** 3", "equals": " = ",
}  # fmt: skip
ENDING = frozenset({"squared", "cubed"})
"""Signs that no number has to follow."""


def read_sides(text: str) -> tuple[Expression, ...] | None:
    """The sum of `text`, or the two sides of its equals sign; None where anything else stands in it."""
    written = _as_python(text)
    if written is None:
        return None
    sides = [read_expression(side) for side in written.split("=") if side.strip()]
    known = [side for side in sides if side is not None]
    if len(known) < len(sides):
        return None
    asked = any(isinstance(side, Name) for side in known) or len(known) == 1
    return tuple(_alone(side) if asked else _resolved(side) for side in known)


def number_typed(text: str) -> Number | None:
    """The number that `text` is and nothing else; None for a sum and for a fraction."""
    match read_sides(text):
        case (Number() as number,):
            return number
    return None


def _alone(side: Expression) -> Expression:
    """56/7 where nothing else is reckoned is a division."""
    match side:
        case Call(function, (top, bottom)) if function == PART:
            return Operation("/", top, bottom)
    return _resolved(side)


def _resolved(expression: Expression) -> Expression:
    """With fractions as numbers, and a fraction of something as children take it: 3/4 of 20 is 20 / 4 * 3."""
    match expression:
        case Operation("*", Call(function, (top, bottom)), whole) if function == PART:
            taken = _resolved(whole)
            if isinstance(taken, Number) and " / " in taken.text:
                return Operation("*", _resolved(expression.left), taken)
            one_part = Operation("/", taken, bottom)
            return one_part if reckon(top, {}) == 1 else Operation("*", one_part, top)
        case Operation("**", under, Number(value=exponent) as half) if exponent == HALF:
            return ExplainedOperation("**", _resolved(under), half, "root", ROOT_REASON)
        case Operation(sign, left, right):
            return Operation(sign, _resolved(left), _resolved(right))
        case Call(function, (Number() as top, Number() as bottom)) if function == PART:
            return Number(f"({top.text} / {bottom.text})", top.value / bottom.value)
        case Call(function, (Number() as number,)) if function == BELOW_ZERO:
            return Number(f"(-{number.text})", -number.value)
    return expression


def _as_python(text: str) -> str | None:
    """The sum in Python's signs, with its equals signs; None where anything else stands in it."""
    text = text.lower().strip()
    if UNCLEAR.search(text):
        return None
    try:
        written, position = _sum(text, 0, 0)
    except _Unreadable:
        return None
    return written if position == len(text) else None


class _Unreadable(ValueError):
    """The text is no sum."""


def _sum(text: str, position: int, depth: int) -> tuple[str, int]:
    """Numbers with signs between them, up to the end or a bracket that closes; where that is."""
    if depth > DEEPEST:
        raise _Unreadable
    written, position = _operand(text, position, depth)
    while (sign := OPERATOR.match(text, position)) is not None:
        kind = str(sign.lastgroup)
        written, position = written + WRITTEN[kind], sign.end()
        if kind not in ENDING and text[position:].strip():
            number, position = _operand(text, position, depth)
            written += number
    return written, position


def _operand(text: str, position: int, depth: int) -> tuple[str, int]:
    """A number, a sum in brackets, or "half of" and the like with the number that it takes; where it ends."""
    found = OPERAND.match(text, position)
    if found is None:
        raise _Unreadable
    if found["open"]:
        inside, position = _sum(text, found.end(), depth + 1)
        closing = CLOSING.match(text, position)
        if closing is None:
            raise _Unreadable
        return f"({inside})", closing.end()
    if found["root"]:
        return _root(text, found.end(), depth + 1)
    written = _factor(found)
    if written is not None:
        number, position = _operand(text, found.end(), depth + 1)
        return f"({written} * {number})", position
    written = _plain_number(found)
    if written is None:
        raise _Unreadable
    return written, found.end()


def _root(text: str, position: int, depth: int) -> tuple[str, int]:
    """The square root of the number that follows; where it ends.

    Of "√9 + 16" nobody knows how far the root reaches, so it stands last or has brackets.
    """
    bracketed = text[position:].lstrip().startswith("(")
    number, position = _operand(text, position, depth)
    sign = OPERATOR.match(text, position)
    if sign is not None and not sign["equals"] and not bracketed:
        raise _Unreadable
    return f"({number} ** 0.5)", position


def _as_number(value: Fraction) -> str | None:
    """A number as a program has it; None for one of more than MOST_DECIMALS places."""
    if 10**MOST_DECIMALS % value.denominator:
        return None
    return str(value) if value.denominator == 1 else f"{float(value):.{MOST_DECIMALS}f}".rstrip("0")


def _factor(found: re.Match[str]) -> str | None:
    """What multiplies the number behind it: a fraction or a percentage "of" it, or "double"; else None."""
    if found["percent"]:
        return f"{PART}({_digits(found['percent'])}, {PERCENT})"
    if found["many"]:
        return str(MANY[found["many"]])
    return _fraction(found) if found["of"] or found["of_2"] else None


def _plain_number(found: re.Match[str]) -> str | None:
    """A number in Python, the one that is not known by its name; None for one of nothing, or unclear."""
    if found["half_dozen"]:
        return f"({DOZEN} / 2)"
    if found["whole"] or found["whole_2"]:
        part = _part(found["and_top"], found["and_bottom"], found["and_count"], found["and_share"])
        return _mixed(found["whole"] or found["whole_2"], part)
    if found["bottom"] or found["share"]:
        return _fraction(found)
    if found["scaled"]:
        count = _digits(found["scaled"])
        scale = SCALES.get(found["scale"])
        return f"({count} * {DOZEN})" if scale is None else _as_number(Fraction(count) * scale)
    if found["digits"]:
        count = _digits(found["digits"].removeprefix("-"))
        return f"{BELOW_ZERO}({count})" if found["digits"].startswith("-") else count
    if found["unknown"]:
        return UNKNOWN
    value = read_number_words(found["words"]) if found["words"] else Fraction(1)
    if value is None or not (found["words"] or found["dozen"]):
        return None
    return f"({value} * {DOZEN})" if found["dozen"] else str(value)


def _fraction(found: re.Match[str]) -> str | None:
    part = _part(found["top"], found["bottom"], found["count"], found["share"])
    return None if part is None else f"{PART}({part[0]}, {part[1]})"


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


def _digits(digits: str) -> str:
    """Digits as Python has them, without commas or leading zeros."""
    whole, point, decimals = digits.replace(",", "").partition(".")
    return f"{whole.lstrip('0') or '0'}{point}{decimals}"
