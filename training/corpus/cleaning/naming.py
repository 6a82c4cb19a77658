"""Names for the lines of a cleaned program: what they count, instead of `result`, `x` or `var2`."""

import re
from collections.abc import Sequence
from fractions import Fraction

from training.corpus.cleaning.straight import Line
from training.corpus.gsm8k.convert import mention_of
from training.corpus.gsm8k.naming import Mention, candidate_names, numbered
from training.corpus.gsm8k.quantities import Quantity, find_quantities
from training.corpus.gsm8k.words import snake

_MEANINGLESS = re.compile(
    r"(?:[a-z]|results?|answer|ans|res|output|out|value|val|var|variable|temp|tmp|num|number|final|"
    r"final_result|final_answer|calc|calculation|step|part)_?\d*",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\bhow (many|much)\b([^?]*)", re.IGNORECASE)
_CALL_NAMES = {"int": "whole", "math.ceil": "whole", "math.floor": "whole", "round": "rounded"}
_NO_NAMES = frozenset({"number", "result", "total", ""})
_MOST_PARTS = 5
"""Words of a name that is made of other names; a longer one is not made."""


def name_lines(question: str, lines: Sequence[Line]) -> dict[int, str]:
    """A name for every line, by its `id`; none twice. Names that mean something stay."""
    namer = _Namer(question)
    for line in lines:
        namer.name(line, is_answer=line is lines[-1])
    return namer.names


def is_meaningless(name: str) -> bool:
    """Whether a name tells nothing of what it counts."""
    return not name or bool(_MEANINGLESS.fullmatch(name))


class _Namer:
    def __init__(self, question: str) -> None:
        self.names: dict[int, str] = {}
        self._question = question
        self._quantities = find_quantities(question)
        self._taken: set[str] = set()

    def name(self, line: Line, *, is_answer: bool) -> None:
        meant = [] if is_meaningless(line.name) else [line.name]
        found = [name for name in self._found(line, is_answer=is_answer) if name not in _NO_NAMES]
        wanted = [*meant, *found] or [line.name or "part"]
        free = (name for name in [*wanted, *numbered(wanted[0])] if name not in self._taken)
        name = next(free)
        self._taken.add(name)
        self.names[id(line)] = name

    def _found(self, line: Line, *, is_answer: bool) -> list[str]:
        if line.is_given:
            quantity = self._quantity(str(line.pieces[0]))
            return candidate_names(mention_of(self._question, quantity)) if quantity else []
        asked = self._asked(line) if is_answer else []
        return [*asked, *self._made(line)]

    def _quantity(self, number: str) -> Quantity | None:
        """The first quantity of the question with this value that has no line yet."""
        for place, quantity in enumerate(self._quantities):
            hundredth = quantity.value / 100 if quantity.kind in ("percent", "cents") else quantity.value
            if Fraction(number) in (quantity.value, hundredth):
                return self._quantities.pop(place)
        return None

    def _asked(self, line: Line) -> list[str]:
        """`lemons` of "How many lemons are left?"."""
        match = _ASKED.search(self._question)
        if match is None:
            return []
        dollars = match[1].lower() == "much" and re.search(r"[$¢]|dollar|cent\b", self._question) is not None
        before, after = ("How much", match[2]) if not dollars else (f"How much {match[2]}", "")
        mention = Mention(before, after, dollars=dollars, result=True, sign="".join(line.signs[-1:]))
        return candidate_names(mention)

    def _made(self, line: Line) -> list[str]:
        """A name from the names of the operands: `boxes * lemons_per_box` counts `lemons`."""
        operands = [self.names[id(piece)] for piece in line.pieces if isinstance(piece, Line)]
        if line.call in _CALL_NAMES and len(operands) == 1:
            return _short(snake(_CALL_NAMES[line.call], operands[0]))
        match tuple(sorted(set(line.signs))):
            case ("/",) if not operands:
                return ["share"]
            case ("*",):
                return _part_name(operands) or _product_name(operands)
            case ("*", "/"):
                return _part_name(operands)
            case ("+",) if len(operands) > 1:
                return _sum_name(operands)
            case ("-",) if isinstance(line.pieces[0], Line):
                return _short(snake(operands[0].removesuffix("_left"), "left"))
        return []


def _sum_name(operands: Sequence[str]) -> list[str]:
    """`total_crates` of `old_crates + new_crates`, `players_and_coaches`; or nothing."""
    last = {name.split("_")[-1] for name in operands}
    if len(last) == 1:
        return [f"total_{last.pop()}"]
    plain = not any(is_meaningless(name) or name.startswith("total") for name in operands)
    return _short("_and_".join(operands)) if plain else []


def _product_name(operands: Sequence[str]) -> list[str]:
    """`lemons` of `boxes * lemons_per_box`, `total_pen_cost` of `pens * pen_cost`; or nothing."""
    for name in operands:
        if "_per_" in name:
            whole = name.partition("_per_")[0]
            return [whole, f"total_{whole}"]
        if name.endswith(("_cost", "_price")):
            return _short(f"total_{name}")
    return []


def _part_name(operands: Sequence[str]) -> list[str]:
    """`part_of_seats` of `seats * percent_empty / 100`; or nothing."""
    wholes = [name for name in operands if "percent" not in name]
    return _short(snake("part of", wholes[0])) if len(wholes) == 1 and len(operands) == 2 else []


def _short(name: str) -> list[str]:
    return [name] if name.count("_") < _MOST_PARTS else []
