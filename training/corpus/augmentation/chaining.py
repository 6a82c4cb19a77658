"""Two stories in one: a number of the second is told as what the first one asks for.

"<first story> Find out how many stamps Sam has. Lea packs that many shells into boxes. <the rest>", or
"Lea has as many shells as Sam has stamps."

Second stories are drawn problems, and a chain is only made where the number told otherwise *equals* the
first answer. So every rule of the second family holds, its answer stays its own, and its numbers are those of
a problem that training may see: no chain has held-out numbers unless it was given an example that has.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random
from typing import TypeVar

from training.corpus.augmentation.chain_openings import MEASURE, Asked, Kind, read_asked
from training.corpus.augmentation.chain_places import LEAST, MOST, Place, alias, literal, places
from training.corpus.augmentation.names import persons, titled
from training.corpus.augmentation.renaming import occurs, whole_name
from training.corpus.augmentation.sentences import PRONOUN, split_sentences
from training.corpus.example import CorpusExample

Item = TypeVar("Item")
RESULT = re.compile(r"^return ([a-z_]\w*)$", re.MULTILINE)
ASSIGNED = re.compile(r"^\s*(?:for )?([a-z_]\w*)(?: =| in )", re.MULTILINE)
CALLED = re.compile(r"\b([a-z_]\w*)\(")
LONGEST = 110
"""Words of a chained question."""
SIGNS = re.compile(r"[-+*/%()\n]|\b(?:for|if)\b")
COMMENT = re.compile(r"#.*")
TRIES = 10
LENGTHS = range(3, 10)
"""Operations of a chain whose length is drawn."""
BY_LENGTH = 0.7
"""The chance that a chain's length is drawn before its second story; else any story that fits may come."""
SHARE_AS_MANY = 0.6
"""The chance of "as many pencils as Tom has apples" where "that many pencils" could stand too."""
AS_MANY: dict[Kind, str] = {"count": "as many as that", "money": "that amount"}


@dataclass(frozen=True, slots=True)
class Second:
    """A story that may come second, and the number in it that is told otherwise."""

    example: CorpusExample
    place: Place
    words: int
    assigned: frozenset[str]
    calls: frozenset[str]
    """The variables of its program, and the functions that it calls."""
    shape: str
    """Its program without names and numbers, but with the place."""


class _Seconds:
    """Stories that may come second after one answer, in all and by their length and shape."""

    def __init__(self) -> None:
        self._all: list[Second] = []
        self._shapes: dict[int, dict[str, list[Second]]] = defaultdict(dict)

    def add(self, second: Second) -> None:
        """Put a story to the others."""
        self._all.append(second)
        self._shapes[second.example.operations].setdefault(second.shape, []).append(second)

    def any(self, rng: Random) -> Second:
        """Any of them, so that frequent shapes come often."""
        return _one_of(self._all, rng)

    def by_length(self, operations: int, rng: Random) -> Second:
        """One after so many operations: all lengths of the chain are as likely, and all shapes of a length.

        Any of them where no chain would have one of the lengths.
        """
        lengths = [length for length in self._shapes if length + operations in LENGTHS]
        if not lengths:
            return self.any(rng)
        return _one_of(_one_of([*self._shapes[_one_of(lengths, rng)].values()], rng), rng)


class Chaining:
    """The change, with the examples whose stories may come second, by the number and what it counts."""

    def __init__(self, partners: Sequence[CorpusExample]) -> None:
        self._seconds: dict[tuple[int, Kind], _Seconds] = defaultdict(_Seconds)
        for partner in partners:
            if partner.source == "families":
                words = len(partner.question.split())
                assigned = frozenset(ASSIGNED.findall(partner.body))
                calls = frozenset(CALLED.findall(partner.body))
                code = COMMENT.sub("", partner.body)
                for place in places(partner.question, partner.body):
                    shape = "".join(SIGNS.findall(literal(place.number).sub("%", code)))
                    second = Second(partner, place, words, assigned, calls, shape)
                    self._seconds[place.number, "count"].add(second)
                    if place.kind == "money":  # dollars may be as many as things, not the other way round
                        self._seconds[place.number, "money"].add(second)

    def __call__(
        self, example: CorpusExample, rng: Random, by_length: float = BY_LENGTH
    ) -> CorpusExample | None:
        """The example's story, gone on with one whose number is its answer; None if none fits.

        `by_length` is the chance that the chain's operations are drawn first, evenly from `LENGTHS`.
        """
        if example.source != "families" or not example.answer.isdecimal():
            return None
        answer = int(example.answer)
        if not LEAST <= answer <= MOST:
            return None
        result = RESULT.search(example.body)
        if result is None or example.body.count("return ") != 1 or "def " in example.body:
            return None
        asked = read_asked(example)
        if asked is None:
            return None
        seconds = self._seconds.get((answer, asked.kind))
        room = LONGEST - 8 - len(example.question.split())
        if seconds is None:
            return None
        for _ in range(TRIES):
            drawn = rng.random() < by_length
            second = seconds.by_length(example.operations, rng) if drawn else seconds.any(rng)
            if second.words > room or second.example.family == example.family:
                continue
            chained = _chain(example, asked, result, second, rng)
            if chained is not None:
                return chained
        return None


def _one_of(choices: Sequence[Item], rng: Random) -> Item:
    return choices[int(rng.random() * len(choices))]


def can_come_second(example: CorpusExample) -> bool:
    """Whether a number of the story can be told as what another story asks for."""
    return bool(places(example.question, example.body))


def _chain(
    first: CorpusExample, asked: Asked, result: re.Match[str], found: Second, rng: Random
) -> CorpusExample | None:
    second, place = found.example, found.place
    question = _told(first, asked, second, place, rng)
    if question is None:
        return None
    body = second.body
    taken = frozenset(ASSIGNED.findall(first.body))
    if taken & found.calls:
        return None  # the first one's `sum = ...` hides the function
    if "range" in found.calls and "/" in first.body:
        return None  # a quotient is no whole number to Python
    for name in sorted(taken & found.assigned):
        if occurs(f"second_{name}", body):
            return None
        body = _rename_variable(body, name, f"second_{name}")
    name, reason = result[1], AS_MANY[asked.kind]
    body = alias(place.number).sub(lambda line: f"{line[1]}{name}  # {reason}", body)
    body = literal(place.number).sub(lambda _: name, body)
    return replace(
        second,
        question=question,
        body=first.body[: result.start()] + body,
        grade=max(first.grade or 0, second.grade or 0),
        topic="multi-step",
        operations=first.operations + second.operations,
    )


def _told(first: CorpusExample, asked: Asked, second: CorpusExample, place: Place, rng: Random) -> str | None:
    """The two stories told as one; None where that would not be plain."""
    if _capitals(first.question) & _capitals(second.question):
        return None
    things = asked.things.split()[-1] if asked.things else ""
    if asked.kind == "count" and things and occurs(things, second.question) and not MEASURE.search(things):
        return None  # "How many apples are there in all?" would ask for both stories'
    if MEASURE.search(asked.things) and asked.things.split()[0] != (place.noun or " ").split(" ")[0]:
        return None  # minutes are no number of pencils
    story = list(asked.story)
    if place.trail is not None and asked.equal and (not place.opens or rng.random() < SHARE_AS_MANY):
        return " ".join([*story, place.told_as_equal(second.question, asked.kind, asked.equal)])
    if place.opens and not PRONOUN.among(second.question[: place.start]):
        if asked.what is None and split_sentences(second.question)[0].endswith("?"):
            return None
        return " ".join([*story, asked.announced(rng), place.told_as_that(second.question, asked.kind)])
    return None


@lru_cache(maxsize=50_000)  # second stories come again and again
def _capitals(text: str) -> frozenset[str]:
    """The persons of a text, with or without a title."""
    return frozenset(persons(text)) | frozenset(titled(text))


def _rename_variable(body: str, old: str, new: str) -> str:
    lines = []
    for line in body.splitlines():
        code, sign, comment = line.partition("#")
        lines.append(whole_name(old).sub(lambda _: new, code) + sign + comment)
    return "\n".join(lines)
