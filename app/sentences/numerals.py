"""How a language writes numbers: its sign for decimals and what stands between its thousands.

Inside the app a number is text with a point and nothing between the thousands, ``1234.5``. It is written as
the person's language does at the last moment, by `shown`; the text of a problem stays as it was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

GROUPED_FROM = 5
"""So many digits make a whole number worth parting: 1234 is read at a glance, 12345 is not."""
PLAIN = re.compile(r"(?<![\w.,])(\d+)(?:\.(\d+))?(?!\w|[.,]\d)")
NARROW_SPACE = "\u202f"


@dataclass(frozen=True, slots=True)
class Numerals:
    """`decimal` stands before the decimals, `group` between thousands.

    `zero_is_single`: nothing is counted as one is ("0 problème"); `percent` is what follows a percentage.
    `hours_to_24`: a time of day is 14:20, not 2:20 p.m.
    """

    decimal: str = "."
    group: str = ","
    zero_is_single: bool = False
    percent: str = "%"
    hours_to_24: bool = False

    @property
    def between(self) -> str:
        """What stands between the numbers of a list, so that none is taken for a part of its neighbour."""
        return "; " if self.decimal == "," else ", "


ENGLISH = Numerals()
_current = ENGLISH


def use(style: Numerals) -> None:
    """Write numbers so from now on."""
    global _current
    _current = style


def current() -> Numerals:
    """How numbers are written now."""
    return _current


def shown(text: str) -> str:
    """The numbers in `text`, which are as the app has them, as the language writes them."""
    return PLAIN.sub(_written, text)


def whole(number: int) -> str:
    """A whole number."""
    return shown(str(number))


def rounded(number: float, decimals: int = 0) -> str:
    """A measured number with so many decimals."""
    return shown(f"{number:.{decimals}f}")


def percent(share: float, decimals: int = 0) -> str:
    """A share, 0 to 1, in percent."""
    return rounded(100 * share, decimals) + _current.percent


def listed(numbers: list[str]) -> str:
    """Numbers one after the other, each as the app has it."""
    return _current.between.join(shown(number) for number in numbers)


def _written(number: re.Match[str]) -> str:
    digits, decimals = number[1], number[2]
    if len(digits) >= GROUPED_FROM and not digits.startswith("0"):
        first = len(digits) % 3 or 3
        digits = _current.group.join([digits[:first], *re.findall("...", digits[first:])])
    return digits if decimals is None else f"{digits}{_current.decimal}{decimals}"
