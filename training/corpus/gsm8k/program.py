"""A solution's steps as a program: givens first, then one operation a line with its reason, `return NAME`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from training.corpus.gsm8k.binding import Binder, Bound, Given, Literal, Place, Result, Silent, Words
from training.corpus.gsm8k.expressions import Number, Operation, Tree
from training.corpus.gsm8k.naming import Mention
from training.corpus.gsm8k.quantities import Quantity
from training.corpus.gsm8k.reasons import reason_of
from training.corpus.gsm8k.steps import Step
from training.corpus.gsm8k.unknowns import ONE

_PERCENT = re.compile(r"\d\s?%")
_SILENT_NAMES = {"+": "both_together", "-": "difference", "*": "in_all"}


class Unbound(ValueError):
    """A number of a step has no origin."""


@dataclass(slots=True, eq=False)
class Line:
    """A line of the program: the pieces of its right side (text, or the line meant), how it may be named.

    A computed line without a `reason` gets one from the names of its operands.
    """

    pieces: list["str | Line"]
    mention: Mention
    reason: str = ""
    quantity: Quantity | None = None
    plain_name: str = ""


@dataclass(slots=True)
class _Product:
    above: list["str | Line"] = field(default_factory=list)
    below: list["str | Line"] = field(default_factory=list)


class ProgramBuilder:
    """Turns steps into lines; `given_mentions` say how the question speaks of each of its quantities."""

    def __init__(
        self,
        quantities: Sequence[Quantity],
        given_mentions: Sequence[Mention],
        binder: Binder,
        common: frozenset[str],
    ) -> None:
        self._binder = binder
        self._common = common
        self._givens = {
            id(quantity): Line([decimal_text(quantity.value)], mention, quantity=quantity)
            for quantity, mention in zip(quantities, given_mentions, strict=True)
        }
        self._order = [self._givens[id(quantity)] for quantity in quantities]
        self._changed_percents: dict[tuple[int, bool], Line] = {}
        self._one_more_lines: dict[int, Line] = {}
        self._silent_lines: dict[tuple[str, int, str | int], Line] = {}
        self._results: list[Line] = []
        self._lines: list[Line] = []

    def add_step(self, step: Step, words: frozenset[str], result_words: Words) -> None:
        """Add the line of a step (and lines for its parts); raises `Unbound` where a number has no origin.

        `words` are the nouns of its sentence, `result_words` those of its result.
        """
        mention = Mention(step.before, step.after, step.dollars, step.percent, True, _last_sign(step.tree))
        line = Line(self._pieces(step.tree, words), mention, reason_of(step, self._common))
        self._lines.append(line)
        self._results.append(line)
        percent = step.percent or "percent" in step.sentence.lower() or _PERCENT.search(step.sentence)
        self._binder.finish_step(step.value, result_words, percent=bool(percent))

    def needed_lines(self, answer: int) -> tuple[list[Line], list[Line]]:
        """The givens and the computed lines that the result of step `answer` needs, in order."""
        needed: set[int] = set()
        open_lines = [self._results[answer]]
        while open_lines:
            line = open_lines.pop()
            if id(line) not in needed:
                needed.add(id(line))
                open_lines.extend(piece for piece in line.pieces if isinstance(piece, Line))
        return (
            [line for line in self._order if id(line) in needed],
            [line for line in self._lines if id(line) in needed],
        )

    def idle_results(self, answer: int) -> list[int]:
        """The steps that the result of step `answer` is not made from."""
        needed = {id(line) for line in self.needed_lines(answer)[1]}
        return [step for step, line in enumerate(self._results) if id(line) not in needed]

    def result_line(self, step: int) -> Line:
        """The line of a step's result."""
        return self._results[step]

    def _pieces(self, tree: Tree, words: frozenset[str]) -> list["str | Line"]:
        if isinstance(tree, Operation) and tree.sign in "+-":
            return self._sum_pieces(tree, words)
        return self._product_pieces(tree, words)

    def _sum_pieces(self, tree: Tree, words: frozenset[str]) -> list["str | Line"]:
        pieces: list[str | Line] = []
        terms = _terms(tree, "+")
        self._binder.terms.add(Fraction(len(terms)))
        for sign, term in terms:
            if len(terms) > 2 and isinstance(term, Number) and term.value == 0:
                continue
            if pieces or sign == "-":
                pieces.append(f" {sign} " if pieces else "0 - ")
            pieces.append(self._operand(term, words))
        return pieces

    def _operand(self, tree: Tree, words: frozenset[str]) -> "str | Line":
        """A single name or number for a part of a step; anything longer gets a line of its own."""
        pieces = self._pieces(tree, words)
        if len(pieces) == 1:
            return pieces[0]
        operation = tree if isinstance(tree, Operation) else None
        line = Line(
            pieces,
            Mention("", "", result=True),
            plain_name=_part_name(operation),
        )
        self._lines.append(line)
        return line

    def _product_pieces(self, tree: Tree, words: frozenset[str]) -> list["str | Line"]:
        factors = list(_factors(tree, below=False))
        place = {
            below: frozenset(
                factor.value for factor, side in factors if isinstance(factor, Number) and side == below
            )
            for below in (False, True)
        }
        product = _Product()
        for factor, below in factors:
            if isinstance(factor, Number):
                here = Place(below, place[False], place[True], words)
                unit = Bound(Literal(Fraction(1))) if factor is ONE else None
                bound = unit or self._binder.bind(factor.value, here)
                if bound is None:
                    raise Unbound(str(factor.value))
                self._add_bound(product, bound, below)
            else:
                (product.below if below else product.above).append(self._operand(factor, words))
        return _assemble(product)

    def _add_bound(self, product: _Product, bound: Bound, below: bool) -> None:
        here, there = (product.below, product.above) if below else (product.above, product.below)
        if isinstance(bound.origin, Literal):
            value = bound.origin.value
            if value.denominator == 1 or (value > 1 and _terminates(value)):
                here.append(decimal_text(value))
            else:  # a half is written as / 2, two thirds as * 2 / 3
                if value.numerator != 1:
                    here.append(str(value.numerator))
                there.append(str(value.denominator))
            return
        if isinstance(bound.origin, Silent):
            here.append(self._silent_line(bound.origin))
            return
        line = self._line_of(bound.origin)
        if bound.change:
            line = self._one_more(line)
        if bound.complement or bound.plus:
            line = self._changed_percent(line, plus=bound.plus)
        here.append(line)
        if bound.hundredths:
            there.append("100")

    def _line_of(self, origin: Given | Result) -> Line:
        if isinstance(origin, Result):
            return self._results[origin.index]
        return self._givens[id(origin.quantity)]

    def _silent_line(self, origin: Silent) -> Line:
        """The line of what the solution works out silently, once for each."""
        left, right = self._line_of(origin.left), origin.right
        second = decimal_text(right.value) if isinstance(right, Literal) else self._line_of(right)
        key = (origin.sign, id(left), second if isinstance(second, str) else id(second))
        if key not in self._silent_lines:
            line = Line(
                [left, f" {origin.sign} ", second],
                Mention("", "", result=True),
                f"change it to {origin.unit}" if origin.unit else "",
                plain_name=f"in_{origin.unit}" if origin.unit else _SILENT_NAMES[origin.sign],
            )
            self._silent_lines[key] = line
            self._lines.append(line)
        return self._silent_lines[key]

    def _changed_percent(self, line: Line, *, plus: bool) -> Line:
        """The line `100 - percent` (or `100 + percent`), once for each percent."""
        key = (id(line), plus)
        if key not in self._changed_percents:
            reason = (
                "the whole is 100 percent, with the increase on top"
                if plus
                else "the rest of the 100 percent"
            )
            changed = Line(
                ["100", " + " if plus else " - ", line],
                Mention("", "", result=True),
                reason,
                plain_name="percent_in_all" if plus else "percent_left",
            )
            self._changed_percents[key] = changed
            self._lines.append(changed)
        return self._changed_percents[key]

    def _one_more(self, line: Line) -> Line:
        """The line `friends + 1`, once for each number: the one who is told about is counted too."""
        if id(line) not in self._one_more_lines:
            more = Line(
                [line, " + 1"],
                Mention("", "", result=True),
                "count the one in the story too",
                plain_name="all_together",
            )
            self._one_more_lines[id(line)] = more
            self._lines.append(more)
        return self._one_more_lines[id(line)]


def _last_sign(tree: Tree) -> str:
    return tree.sign if isinstance(tree, Operation) else ""


def _terms(tree: Tree, sign: str) -> list[tuple[str, Tree]]:
    """The terms of a sum with their signs, brackets dissolved."""
    if isinstance(tree, Operation) and tree.sign in "+-":
        flipped = {"+": "-", "-": "+"}[sign]
        right_sign = sign if tree.sign == "+" else flipped
        return _terms(tree.left, sign) + _terms(tree.right, right_sign)
    return [(sign, tree)]


def _factors(tree: Tree, *, below: bool) -> list[tuple[Tree, bool]]:
    """The factors of a product; True marks those that divide."""
    if isinstance(tree, Operation) and tree.sign in "*/":
        right_below = below if tree.sign == "*" else not below
        return _factors(tree.left, below=below) + _factors(tree.right, below=right_below)
    return [(tree, below)]


def _assemble(product: _Product) -> list["str | Line"]:
    """`a * b / c`: names before numbers, a percent last of the names, needless ones left out."""
    lines = [piece for piece in product.above if isinstance(piece, Line)]
    percents = [line for line in lines if line.quantity is not None and line.quantity.kind == "percent"]
    above: list[str | Line] = [line for line in lines if line not in percents]
    above += percents
    above += [piece for piece in product.above if isinstance(piece, str) and piece != "1"]
    below = [piece for piece in product.below if piece != "1"]
    if not above:
        above = ["1"]
    if len(above) == 1 and not below and "1" in product.above and above != ["1"]:
        above.append("1")  # 72 * 1 stays a step of its own
    if len(above) == 1 and not below and "1" in product.below:
        below = ["1"]
    pieces: list[str | Line] = [above[0]]
    for piece in above[1:]:
        pieces += [" * ", piece]
    for piece in below:
        pieces += [" / ", piece]
    return pieces


def _part_name(tree: Operation | None) -> str:
    if tree is None:
        return "part"
    return {"+": "parts_together", "-": "the_rest", "*": "part_product", "/": "part_share"}[tree.sign]


def _terminates(value: Fraction) -> bool:
    return (10**6) % value.denominator == 0


def decimal_text(value: Fraction) -> str:
    """`12`, `1.25`, or `1 / 3` where no decimal is exact."""
    if value.denominator == 1:
        return str(value.numerator)
    if not _terminates(value):
        return f"{value.numerator} / {value.denominator}"
    digits = f"{value.numerator * (10**6 // value.denominator):07d}"
    return f"{digits[:-6]}.{digits[-6:]}".rstrip("0")
