"""An accepted program as a template: which numbers of the question may be drawn anew, and which together.

A number is drawn anew only where the program surely follows it. Equal numbers of the question change
together, so it does not matter which of them an operand was bound to; where an operand may also have come
from a constant or an earlier result, all that it may be made of stays.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from training.corpus.example import CorpusExample
from training.corpus.gsm8k.arithmetic import Arithmetic, Value, plain, read_arithmetic
from training.corpus.gsm8k.bounds import compares, limit_of, stays
from training.corpus.gsm8k.convert import Converted, Origins, example_of
from training.corpus.gsm8k.nearby import Writing, near_values, writing_of
from training.corpus.gsm8k.persons import known_persons
from training.corpus.gsm8k.silent import enumerated
from training.corpus.gsm8k.split import Record

KNOWN_CONSTANTS = frozenset(Fraction(value) for value in (7, 10, 12, 24, 30, 52, 60, 100, 365, 1000))
"""Constants that stand for what they are: others may be a sum or rest of numbers, worked out silently."""


Piece = str | int
"""A piece of a text: itself, or what is put in: a number by its place, or -1 - n for the n-th person."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Numbers that change together: their places in the arithmetic's values, and what they may become."""

    places: tuple[int, ...]
    choices: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A problem whose numbers and names can be drawn anew (`redraw`).

    The pieces of both texts refer to `writings`, each with its slot and manner, to `slots` (program) and
    to `persons`. `sources` are the slots that each value is made of. `order` are places of values (those
    after the arithmetic's own are `unused` numbers of the question) that keep their order, smallest first.
    `percents` are places of percents whose sum stays below `percent_limit`.
    """

    example: CorpusExample
    arithmetic: Arithmetic
    slots: tuple[Slot, ...]
    writings: tuple[tuple[int, Writing], ...]
    question: tuple[Piece, ...]
    body: tuple[Piece, ...]
    persons: tuple[str, ...]
    sources: tuple[tuple[int, ...], ...]
    unused: tuple[Value, ...]
    order: tuple[int, ...]
    percents: tuple[int, ...]
    percent_limit: Value


def make_template(record: Record, converted: Converted) -> Template | None:
    """The template of an accepted problem; None where no number may be drawn anew."""
    origins = converted.origins
    if "" in origins.results:  # what a step decided that the program does not need, such as which is longest
        return None
    arithmetic = read_arithmetic(converted.body)
    place_of = {
        number: arithmetic.names[name] for number, name in origins.givens.items() if name in arithmetic.names
    }
    kept = _kept(record.question, origins, arithmetic, place_of)
    groups: dict[tuple[str, Fraction], list[int]] = defaultdict(list)
    for number, quantity in enumerate(origins.quantities):
        if quantity.given:
            groups[_likes(origins, number)].append(number)
    slots: list[Slot] = []
    writings: list[tuple[int, Writing]] = []
    body_slots: dict[str, int] = {}
    for numbers in groups.values():
        if any(number in kept for number in numbers) or not any(number in place_of for number in numbers):
            continue
        written = [writing_of(record.question, origins.quantities[number]) for number in numbers]
        limits = [limit_of(record.question, origins.quantities[number]) for number in numbers]
        first = origins.quantities[numbers[0]]
        choices = near_values(first, min((limit for limit in limits if limit is not None), default=None))
        if any(style is not None and style.style.lower() == "words" for style in written):
            choices = tuple(choice for choice in choices if choice < 100)
        if len(choices) < 2 or None in written:
            continue
        for number in numbers:
            if number in place_of:
                body_slots[origins.givens[number]] = len(slots)
        writings += [(len(slots), writing) for writing in written if writing is not None]
        slots.append(Slot(tuple(place_of[number] for number in numbers if number in place_of), choices))
    if not slots:
        return None
    persons = tuple(known_persons(record.question))
    unused = tuple(
        plain(quantity.value)
        for number, quantity in enumerate(origins.quantities)
        if quantity.kind == "number" and quantity.given and number not in place_of
    )
    known = (*arithmetic.values, *unused)
    compared = range(0 if compares(record.question) else arithmetic.first_result, len(known))
    percents = tuple(
        place_of[number]
        for number, quantity in enumerate(origins.quantities)
        if quantity.kind == "percent" and number in place_of
    )
    return Template(
        example=example_of(record, converted),
        arithmetic=arithmetic,
        slots=tuple(slots),
        writings=tuple(writings),
        question=tuple(_question_pieces(record.question, writings, persons)),
        body=tuple(_body_pieces(converted.body, body_slots, persons)),
        persons=persons,
        sources=_sources(arithmetic, slots),
        unused=unused,
        order=tuple(sorted(compared, key=lambda place: known[place])),
        percents=percents,
        percent_limit=max(100, sum(arithmetic.values[place] for place in percents)),
    )


def _sources(arithmetic: Arithmetic, slots: list[Slot]) -> tuple[tuple[int, ...], ...]:
    sources = []
    for place in range(len(arithmetic.values)):
        ancestors = arithmetic.ancestors(place)
        sources.append(tuple(n for n, slot in enumerate(slots) if ancestors & set(slot.places)))
    return tuple(sources)


def _likes(origins: Origins, number: int) -> tuple[str, Fraction]:
    quantity = origins.quantities[number]
    return quantity.kind, quantity.value


def _kept(
    question: str, origins: Origins, arithmetic: Arithmetic, place_of: dict[int, int]
) -> frozenset[int]:
    """The quantities that stay, by their place among the quantities."""
    number_at = {place: number for number, place in place_of.items()}
    kept = {number for number, quantity in enumerate(origins.quantities) if stays(question, quantity)}

    def keep_all_of(place: int) -> None:
        kept.update(number_at[source] for source in arithmetic.ancestors(place) if source in number_at)

    for rivals in origins.rivals:
        numbers = [key - 1 for key in rivals if key > 0]
        kinds = {_likes(origins, number) for number in numbers}
        if len(numbers) == len(rivals) and len(kinds) == 1 and origins.quantities[numbers[0]].given:
            continue  # they change together
        kept.update(numbers)
        for key in rivals:
            if key < 0 and origins.results[-key - 1]:
                keep_all_of(arithmetic.names[origins.results[-key - 1]])
    used = {_likes(origins, number) for number in place_of}
    silent = {
        quantity.value
        for number, quantity in enumerate(origins.quantities)
        if quantity.kind == "number" and quantity.given and _likes(origins, number) not in used
    }
    for place in range(arithmetic.first_result, len(arithmetic.values)):
        if arithmetic.values[place] in silent:  # the question tells a result that the solution works out
            keep_all_of(place)
    for first in place_of:
        for second in place_of:
            one, other = origins.quantities[first].value, origins.quantities[second].value
            made = {one + other, one - other} if first != second else set()
            if made & (origins.constants - KNOWN_CONSTANTS) or (made | {one * other}) & silent:
                kept.update((first, second))
    named = enumerated(question)
    sums = {len(line.rest) + 1 for line in arithmetic.lines if line.rest and line.rest[0][0] in "+-"}
    for number, place in place_of.items():  # the friends who are named, the weights whose mean is taken
        value = origins.quantities[number].value
        if value <= 6 and (value in named or (value in sums and _divides(arithmetic, place))):
            kept.add(number)
    percents = [quantity.value for quantity in origins.quantities if quantity.kind == "percent"]
    if len(percents) > 1 and sum(percents) == 100:
        kept.update(n for n, quantity in enumerate(origins.quantities) if quantity.kind == "percent")
    return frozenset(kept)


def _divides(arithmetic: Arithmetic, place: int) -> bool:
    return any(sign == "/" and operand == place for line in arithmetic.lines for sign, operand in line.rest)


def _question_pieces(
    question: str, writings: list[tuple[int, Writing]], persons: tuple[str, ...]
) -> Iterator[Piece]:
    position = 0
    for number, writing in sorted(enumerate(w for _, w in writings), key=lambda entry: entry[1].start):
        yield from _with_persons(question[position : writing.start], persons)
        yield number
        position = writing.end
    yield from _with_persons(question[position:], persons)


def _body_pieces(body: str, slots: dict[str, int], persons: tuple[str, ...]) -> Iterator[Piece]:
    text = ""
    for line in body.splitlines(keepends=True):
        name, equals, right = line.partition(" = ")
        if name in slots and re.fullmatch(r"[\d.]+\n", right):
            yield from _with_persons(f"{text}{name}{equals}", persons)
            yield slots[name]
            text = "\n"
        else:
            text += line
    yield from _with_persons(text, persons)


def _with_persons(text: str, persons: tuple[str, ...]) -> Iterator[Piece]:
    """The text with the persons' names taken out; those of variables are in lower case: -1000 - n."""
    if not persons:
        yield text
        return
    spoken = {name: -1 - number for number, name in enumerate(persons)}
    spoken |= {name.lower(): LOWER - number for number, name in enumerate(persons)}
    for piece in re.split(rf"(?<![A-Za-z])({'|'.join(spoken)})(?![A-Za-z])", text):
        if piece in spoken:
            yield spoken[piece]
        elif piece:
            yield piece


LOWER = -1000
"""Pieces from here down are persons' names in lower case."""
