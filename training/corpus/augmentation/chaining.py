"""Two or three stories in one: a number of each is told as what the one before asks for.

"<first story> Find out how many stamps Sam has. Lea packs that many shells into boxes. <the rest>", or
"Lea has as many shells as Sam has stamps."

Later stories are drawn problems, and a chain is only made where the number told otherwise *equals* the
answer before. So every rule of the later family holds, its answer stays its own, and its numbers are those of
a problem that training may see: no chain has held-out numbers unless it was given an example that has.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from training.corpus.augmentation.chain_openings import MEASURE, Asked, Kind, read_asked
from training.corpus.augmentation.chain_places import LEAST, MOST, Place, alias, literal
from training.corpus.augmentation.chain_seconds import ASSIGNED, Second, seconds_of
from training.corpus.augmentation.names import persons, titled
from training.corpus.augmentation.renaming import occurs, whole_name
from training.corpus.augmentation.sentences import PRONOUN, split_sentences
from training.corpus.example import CorpusExample

RESULT = re.compile(r"^return ([a-z_]\w*)$", re.MULTILINE)
LONGEST = 110
"""Words of a chained question."""
TRIES = 10
LENGTHS = (3, 4, 5, 6, 6, 7, 7, 7, 8, 8, 8, 8, 9, 9)
"""Operations from which a chain's length is drawn: long ones often, as there are so many different ones."""
LENGTHS_BEFORE, LENGTHS_OF_THREE = range(3, 7), range(7, 10)
"""Those of the first two of three stories, and of all three."""
BY_LENGTH = 0.7
"""The chance that a chain's length is drawn before its second story; else any story that fits may come."""
OF_THREE = 0.1
"""The chance that a third story is looked for."""
SHARE_AS_MANY = 0.6
"""The chance of "as many pencils as Tom has apples" where "that many pencils" could stand too."""
AS_MANY: dict[Kind, str] = {"count": "as many as that", "money": "that amount"}


@dataclass(frozen=True, slots=True)
class Beginning:
    """What another story may go on: an example, its result, and what it asks.

    `asked.story` is all that is told before the question; `counted` are the things asked for so far.
    """

    example: CorpusExample
    asked: Asked
    program: str
    result: str
    counted: tuple[str, ...]
    families: tuple[str, ...]

    @classmethod
    def of(cls, example: CorpusExample) -> "Beginning | None":
        """None for an example that nothing can go on."""
        asked = read_asked(example) if example.source == "families" else None
        return cls._with(example, asked, (), ())

    def gone_on(self, example: CorpusExample, second: CorpusExample) -> "Beginning | None":
        """The chain `example` of this and `second`, as what a third story may go on."""
        asked = read_asked(second)
        told = split_sentences(example.question)
        if asked is None or told[-1] != asked.asking:
            return None
        return self._with(example, replace(asked, story=told[:-1]), self.counted, self.families)

    @classmethod
    def _with(
        cls, example: CorpusExample, asked: Asked | None, counted: tuple[str, ...], families: tuple[str, ...]
    ) -> "Beginning | None":
        if not example.answer.isdecimal() or not LEAST <= int(example.answer) <= MOST:
            return None
        result = RESULT.search(example.body)
        if asked is None or result is None or example.body.count("return ") != 1 or "def " in example.body:
            return None
        things = (asked.things.split()[-1],) if asked.things and asked.kind == "count" else ()
        return cls(
            example,
            asked,
            example.body[: result.start()],
            result[1],
            (*counted, *things),
            (*families, example.family),
        )


class Chaining:
    """The change, with the examples whose stories may come later, by the number and what it counts."""

    def __init__(self, partners: Sequence[CorpusExample]) -> None:
        self._seconds = seconds_of(partners)

    def __call__(
        self,
        example: CorpusExample,
        rng: Random,
        by_length: float = BY_LENGTH,
        of_three: float = OF_THREE,
    ) -> CorpusExample | None:
        """The example's story, gone on with one whose number is its answer, or with two; None if none fits.

        `by_length` is the chance that the chain's operations are drawn first, from `LENGTHS`; `of_three`
        the chance that two stories are looked for. Where there is no third, two stay.
        """
        beginning = Beginning.of(example)
        if beginning is None:
            return None
        wants_third = rng.random() < of_three
        found = self._go_on(beginning, LENGTHS_BEFORE if wants_third else LENGTHS, rng, by_length)
        if found is None:
            return None
        chained, second = found
        if wants_third and chained.operations < max(LENGTHS_OF_THREE):
            longer = beginning.gone_on(chained, second)
            third = longer and self._go_on(longer, LENGTHS_OF_THREE, rng, 1.0)
            return third[0] if third else chained
        return chained

    def _go_on(
        self, beginning: Beginning, lengths: Sequence[int], rng: Random, by_length: float
    ) -> tuple[CorpusExample, CorpusExample] | None:
        """The chain and its last story."""
        before = beginning.example
        seconds = self._seconds.get((int(before.answer), beginning.asked.kind))
        room = LONGEST - 8 - len(before.question.split())
        if seconds is None:
            return None
        for _ in range(TRIES):
            drawn = rng.random() < by_length
            second = seconds.by_length(before.operations, lengths, rng) if drawn else seconds.any(rng)
            if second.words > room or second.example.family in beginning.families:
                continue
            chained = _chain(beginning, second, rng)
            if chained is not None:
                return chained, second.example
        return None


def _chain(beginning: Beginning, found: Second, rng: Random) -> CorpusExample | None:
    first, second, place = beginning.example, found.example, found.place
    question = _told(beginning, second, place, rng)
    if question is None:
        return None
    body = second.body
    taken = frozenset(ASSIGNED.findall(first.body))
    if taken & found.calls:
        return None  # the first one's `sum = ...` hides the function
    if "range" in found.calls and "/" in first.body:
        return None  # a quotient is no whole number to Python
    for name in sorted(taken & found.assigned):
        free = (f"{story}_{name}" for story in ("second", "third"))
        new = next((new for new in free if new not in taken and not occurs(new, body)), None)
        if new is None:
            return None
        body = _rename_variable(body, name, new)
    result, reason = beginning.result, AS_MANY[beginning.asked.kind]
    body = alias(place.number).sub(lambda line: f"{line[1]}{result}  # {reason}", body)
    body = literal(place.number).sub(lambda _: result, body)
    return replace(
        second,
        question=question,
        body=beginning.program + body,
        grade=max(first.grade or 0, second.grade or 0),
        topic="multi-step",
        operations=first.operations + second.operations,
    )


def _told(beginning: Beginning, second: CorpusExample, place: Place, rng: Random) -> str | None:
    """The stories told as one; None where that would not be plain."""
    asked = beginning.asked
    if _capitals(beginning.example.question) & _capitals(second.question):
        return None
    if any(occurs(things, second.question) and not MEASURE.search(things) for things in beginning.counted):
        return None  # "How many apples are there in all?" would ask for both stories'
    if MEASURE.search(asked.things) and asked.things.split()[0] != (place.noun or " ").split(" ")[0]:
        return None  # minutes are no number of pencils
    if place.trail is not None and asked.equal and (not place.opens or rng.random() < SHARE_AS_MANY):
        return " ".join([*asked.story, place.told_as_equal(second.question, asked.kind, asked.equal)])
    if place.opens and not PRONOUN.among(second.question[: place.start]):
        if asked.what is None and split_sentences(second.question)[0].endswith("?"):
            return None
        return " ".join([*asked.story, asked.announced(rng), place.told_as_that(second.question, asked.kind)])
    return None


@lru_cache(maxsize=50_000)  # later stories come again and again
def _capitals(text: str) -> frozenset[str]:
    """The persons of a text, with or without a title."""
    return frozenset(persons(text)) | frozenset(titled(text))


def _rename_variable(body: str, old: str, new: str) -> str:
    lines = []
    for line in body.splitlines():
        code, sign, comment = line.partition("#")
        lines.append(whole_name(old).sub(lambda _: new, code) + sign + comment)
    return "\n".join(lines)
