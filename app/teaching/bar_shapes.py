"""Which picture fits a step: the shape of its arithmetic, as rows of pieces with exact sizes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from app.problem.answers import exact_text
from app.problem.arithmetic import (
    Expression,
    Name,
    Number,
    Operation,
    reckon,
    without_rounding,
    write_expression,
)
from app.problem.school_form import plain_name, school_form
from app.teaching import phrases
from app.teaching.bar_sketch import Piece, Row, Shape, Sketch
from app.teaching.working import WorkingStep

MOST_PARTS = 8
MOST_GROUPS = 12
"""More equal groups than this are not drawn each: one group is set beside the whole."""
LARGEST_RATIO = 1000
"""Where the whole is more than so many groups, a picture of it shows nothing."""
SIZE_OF_ONE = re.compile(r"\b(per|each|every|price|cost|speed|rate|in one|of one|a day|an hour)\b|^one \w+$")
LEFT_OVER = re.compile(r"\b(left|now|remain\w*|rest|gone|after)\b")
MONEY = re.compile(r"\b(price|cost|costs|pay|paid|money|dollars?|cents?|bill|earned|earns|spent|total|all)\b")
COMPARING = re.compile(
    r"\b(more|fewer|less|differen\w+|older|younger|taller|shorter|longer|farther|faster|gap)\b"
)


def sketch_of(step: WorkingStep, *, solved: bool = False) -> Sketch | None:
    """The picture of a step that ran once, with positive numbers; None where none fits.

    `solved`: its result may be read off, so every group is drawn.
    """
    if step.repeated or step.expression is None or step.result is None or step.result.exact is None:
        return None
    expression = without_rounding(step.expression)
    size = reckon(expression, step.values)
    if not isinstance(expression, Operation) or size is None or size <= 0 or size != step.result.exact:
        return None
    unknown = Piece(step.title, size, "", given=False, unknown=True)
    fraction = _fraction(expression, step)
    if fraction is not None:
        return _fraction_sketch(*fraction, unknown)
    if expression.sign in ("+", "-"):
        return _sum_sketch(expression, step, unknown)
    left, right = _piece(expression.left, step), _piece(expression.right, step)
    if left is None or right is None:
        return None
    if expression.sign == "*":
        of_money = MONEY.search(words_about(step)) is not None
        return _product_sketch(left, right, unknown, of_money=of_money, solved=solved)
    return _quotient_sketch(left, right, unknown, solved) if expression.sign in ("/", "//") else None


def words_about(step: WorkingStep) -> str:
    """What the program says about a step."""
    return f"{step.title} {step.step.reason}".lower()


def _piece(expression: Expression, step: WorkingStep) -> Piece | None:
    """A part of the step's arithmetic; None where it has no positive value."""
    expression = without_rounding(expression)
    size = reckon(expression, step.values)
    if size is None or size <= 0:
        return None
    given = isinstance(expression, Number) or (isinstance(expression, Name) and expression.name in step.given)
    if isinstance(expression, Number):
        label = ""
    elif isinstance(expression, Name):
        label = plain_name(expression.name)
    else:
        label = school_form(write_expression(expression))
    return Piece(label, size, exact_text(size) or "", given)


def _sum_sketch(expression: Operation, step: WorkingStep, unknown: Piece) -> Sketch | None:
    """Parts of a whole, taking away, comparing, or coming and going."""
    terms = [(plus, _piece(term, step)) for plus, term in terms_of(expression)]
    came = tuple(piece for plus, piece in terms if plus and piece is not None)
    went = tuple(piece for plus, piece in terms if not plus and piece is not None)
    if len(came) + len(went) != len(terms) or len(terms) > MOST_PARTS or not came:
        return None
    if not went:
        rows = (Row(unknown.label, (unknown,)), Row("", came))
        return Sketch(
            "part-whole", rows, (unknown, *came), lambda said: phrases.alt_part_whole(said[1:], said[0])
        )
    if len(came) > 1:
        count = len(came)
        return Sketch(
            "change",
            (Row("", came), Row("", (*went, unknown))),
            (*came, *went, unknown),
            lambda said: phrases.alt_change(said[:count], said[count:]),
        )
    rows = (Row(came[0].label, came), Row("", (*went, unknown)))
    compares = COMPARING.search(words_about(step)) and not LEFT_OVER.search(words_about(step))
    if len(went) == 1 and compares:
        return Sketch(
            "compare",
            rows,
            (came[0], went[0], unknown),
            lambda said: phrases.alt_compare(said[0], said[1], said[2]),
        )
    return Sketch(
        "take away",
        rows,
        (came[0], *went, unknown),
        lambda said: phrases.alt_take_away(said[0], said[1:-1], said[-1]),
    )


def terms_of(expression: Expression, plus: bool = True) -> list[tuple[bool, Expression]]:
    """The terms of a sum, each with whether it is added."""
    if isinstance(expression, Operation) and expression.sign in ("+", "-"):
        second = plus if expression.sign == "+" else not plus
        return terms_of(expression.left, plus) + terms_of(expression.right, second)
    return [(plus, expression)]


def _product_sketch(
    left: Piece, right: Piece, unknown: Piece, *, of_money: bool, solved: bool
) -> Sketch | None:
    """So many equal groups, or a part of a whole where one factor is below one and no price of one thing."""
    for share, whole in ((left, right), (right, left)):
        priced = whole.size.denominator == 1 and (of_money or SIZE_OF_ONE.search(share.label))
        if share.size < 1 and not priced:
            return _fraction_sketch(whole, share, unknown)
    count, group = (right, left) if _counts(right, left) else (left, right)
    if count.size.denominator != 1:
        return None
    spoken = (group, count, unknown)
    return _groups_sketch(
        "equal groups", group, count, unknown, phrases.alt_equal_groups, spoken, every=count.given or solved
    )


def _counts(second: Piece, first: Piece) -> bool:
    """Whether of two factors the second is the number of groups, as far as the names tell."""
    if first.size.denominator != 1 or second.size.denominator != 1:
        return second.size.denominator == 1
    return bool(SIZE_OF_ONE.search(first.label)) and not SIZE_OF_ONE.search(second.label)


def _quotient_sketch(whole: Piece, divisor: Piece, unknown: Piece, solved: bool) -> Sketch | None:
    """A whole shared out, or measured in groups of one size, or found from a part of it."""
    if divisor.size < 1:
        rows = (Row(unknown.label, (unknown,)), Row(whole.label, (whole,)))
        return Sketch(
            "fraction",
            rows,
            (unknown, whole, divisor),
            lambda said: phrases.alt_fraction(said[0], said[1], said[2]),
        )
    if divisor.size.denominator == 1 and not SIZE_OF_ONE.search(divisor.label):
        spoken = (whole, divisor, unknown)
        every = divisor.given or solved
        return _groups_sketch("sharing", unknown, divisor, whole, phrases.alt_shared, spoken, every=every)
    if unknown.size.denominator != 1 or not 1 < unknown.size <= LARGEST_RATIO:
        return None
    if solved and unknown.size <= MOST_GROUPS:
        pieces = (divisor, *[replace(divisor, label="", text="")] * (int(unknown.size) - 1))
    else:
        pieces = (divisor, replace(unknown, size=whole.size - divisor.size))
    return Sketch(
        "measuring",
        (Row(whole.label, (whole,)), Row(divisor.label, pieces)),
        (whole, divisor, unknown),
        lambda said: phrases.alt_measured(said[0], said[1], said[2]),
    )


def _groups_sketch(
    shape: Shape,
    group: Piece,
    count: Piece,
    whole: Piece,
    words: Callable[[str, str, str], str],
    spoken: tuple[Piece, Piece, Piece],
    *,
    every: bool,
) -> Sketch | None:
    """The whole above its equal groups; above one of them where there are many, or not `every` is drawn."""
    if count.size > LARGEST_RATIO:
        return None
    pieces = [group]
    if every and count.size <= MOST_GROUPS:
        pieces += [replace(group, label="", text="", unknown=False)] * (int(count.size) - 1)
    rows = (Row(whole.label, (whole,)), Row(group.label, tuple(pieces)))
    return Sketch(shape, rows, spoken, lambda said: words(said[0], said[1], said[2]))


def _fraction(expression: Operation, step: WorkingStep) -> tuple[Piece, Piece] | None:
    """Whole and share, where the step takes a percentage or fraction in one go: a * 3 / 4, a / 100 * 20."""
    match expression:
        case Operation("/", Operation("*", whole, Number() as top), Number() as bottom):
            pass
        case Operation("/", Operation("*", Number() as top, whole), Number() as bottom):
            pass
        case Operation("*", Operation("/", whole, Number() as bottom), Number() as top):
            pass
        case Operation("/", Operation("*", whole, top), Number(_, Fraction(numerator=100)) as bottom):
            pass
        case Operation("*", Operation("/", whole, Number(_, Fraction(numerator=100)) as bottom), top):
            pass
        case _:
            return None
    piece, share = _piece(whole, step), reckon(top, step.values)
    if piece is None or share is None or not 0 < share < bottom.value:
        return None
    percent = bottom.value == 100
    given = not isinstance(top, Name) or top.name in step.given
    text = f"{exact_text(share)}%" if percent else f"{exact_text(share)}/{exact_text(bottom.value)}"
    label = plain_name(top.name) if isinstance(top, Name) else ""
    return piece, Piece(label, share / bottom.value, text, given)


def _fraction_sketch(whole: Piece, share: Piece, unknown: Piece) -> Sketch:
    """A part of a whole, marked on it."""
    rows = (Row(whole.label, (whole,)), Row(unknown.label, (unknown,)))
    return Sketch(
        "fraction",
        rows,
        (whole, unknown, share),
        lambda said: phrases.alt_fraction(said[0], said[1], said[2]),
    )
