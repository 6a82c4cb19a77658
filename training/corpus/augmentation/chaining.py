"""Two stories in one: a number of the second is told as what the first one asks for.

"<first story> Lea has as many stamps as Sam has marbles now. <rest of the second story> <its question>"
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from random import Random

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.trace import Trace
from training.corpus.augmentation.asking import clause
from training.corpus.augmentation.names import persons
from training.corpus.augmentation.sentences import PRONOUN, split_story
from training.corpus.example import CorpusExample, fraction_text

ASKS_COUNT = re.compile(
    r"How many (?P<things>[a-z]+(?: [a-z]+)?) (?P<tail>(?:does|did|do|will) (?P<who>[A-Z][^\W\d_]+) "
    r"(?P<verb>have|buy|make|find|collect|pick|sell|bake|get|win|keep|see)\b[^?,]*)\?"
)
OPENS = re.compile(
    r"(?P<who>[A-Z][^\W\d_]+) (?P<verb>has|had|buys|bought|collects|collected|picks|picked|found|finds|makes|"
    r"made|saw|bakes|baked|"
    r"sells|sold|gets|got|owns) (?P<number>\d+) (?P<things>[a-z]+(?: [a-z]+)?)"
    r"(?=[.,]| and | in | on | for | from | with )"
)
NAME = re.compile(r"(?:return )([a-z_]\w*)$")
MEASURES = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|dollars?|cents?|money|meters?|kilometers?|miles?|grams?|kilograms?|pounds?|"
    r"liters?|milliliters?|feet|inches|centimeters?|degrees|percent|points?|more|fewer|less|times|pairs|dozen|of|to)\b"
)
LEAST, MOST = 2, 200
TRIES = 12


class Chaining:
    """The change, with the examples whose stories may come second."""

    def __init__(self, partners: Sequence[CorpusExample]) -> None:
        self._partners = [partner for partner in partners if can_come_second(partner)]

    def __call__(self, example: CorpusExample, rng: Random) -> CorpusExample | None:
        """The example's story goes on with another one's, whose first number is the example's answer.

        Refuses unless the answer is a count of things that a named person has, and the second program, run
        with it, stays whole and positive wherever it was.
        """
        parts = split_story(example.question)
        answer = Fraction(example.answer)
        if example.source != "families" or not self._partners:
            return None
        if parts is None or answer.denominator != 1 or not LEAST <= answer <= MOST:
            return None
        story, asking = parts
        asked = ASKS_COUNT.fullmatch(asking)
        told = clause(asked["tail"]) if asked else None
        if not asked or not told or not story or MEASURES.search(asked["things"]):
            return None
        words = told.split()
        if words[0] not in persons(example.question) or PRONOUN.search(told):
            return None
        for _ in range(TRIES):
            partner = self._partners[int(rng.random() * len(self._partners))]
            chained = _chain(example, story, asked["things"], told, partner, int(answer))
            if chained is not None:
                return chained
        return None


def can_come_second(example: CorpusExample) -> bool:
    """Whether the story begins with a number of things that can be told as those of another story."""
    return _number_of(example) is not None


def _number_of(partner: CorpusExample) -> re.Match[str] | None:
    """The first number of a story that can come second: told once, and a given of its own in the program."""
    opening = OPENS.match(partner.question)
    if (
        opening is None
        or MEASURES.search(opening["things"])
        or opening["who"] not in persons(partner.question)
    ):
        return None
    number = opening["number"]
    if len(re.findall(rf"(?<![\d.,/$]){number}(?![\d/%])", partner.question)) != 1:
        return None
    if (
        len(re.findall(rf"(?<![\w.]){number}(?![\w.])", partner.body)) != 1
        or split_story(partner.question) is None
    ):
        return None
    return opening if re.search(rf"^\w+ = {number}$", partner.body, re.MULTILINE) else None


def _chain(
    first: CorpusExample, story: list[str], things: str, told: str, second: CorpusExample, answer: int
) -> CorpusExample | None:
    opening = _number_of(second)
    result = NAME.search(first.body)
    if opening is None or result is None or first.family == second.family:
        return None
    if persons(first.question).keys() & persons(second.question).keys():
        return None
    if _names(first.body) & _names(second.body):
        return None
    number = opening["number"]
    changed = re.sub(rf"^(\w+) = {number}$", rf"\g<1> = {answer}", second.body, flags=re.MULTILINE)
    before, after = _run(second.body), _run(changed)
    if after.answer is None or after.answer.exact is None or not _keeps_its_kind(before, after):
        return None
    same = opening["things"] == things
    subject, rest = told.split(" ", 1)
    verb, _, tail = rest.partition(" ")
    as_many = f"{subject} {verb}" if same else f"{subject} {verb} {things}"
    after_opening = second.question[opening.end() :]
    if tail and not after_opening.startswith((".", ",", " and")):
        return None  # "as many stamps as Sam has marbles now from the market"
    opened = f"{opening['who']} {opening['verb']} as many {opening['things']} as {as_many} {tail}".rstrip()
    body = re.sub(
        rf"^(\w+) = {number}$", rf"\g<1> = {result[1]}  # as many as that", second.body, flags=re.MULTILINE
    )
    chained = replace(
        second,
        question=" ".join([*story, opened + after_opening]),
        body=first.body[: result.start()] + body,
        answer=fraction_text(after.answer.exact),
        family=second.family,
        grade=max(first.grade or 0, second.grade or 0),
        topic="multi-step",
        operations=first.operations + second.operations,
    )
    final = _run(chained.body)
    return chained if final.answer is not None and final.answer.exact == after.answer.exact else None


def _names(body: str) -> set[str]:
    return set(re.findall(r"^\s*([a-z_]\w*) =", body, re.MULTILINE))


def _run(body: str) -> Trace:
    return run_program(join_program(format_completion(body)))


def _keeps_its_kind(before: Trace, after: Trace) -> bool:
    """Whether every value that was whole still is, and none that was positive is so no more."""
    if len(before.steps) != len(after.steps) or before.answer is None or after.answer is None:
        return False
    old = [*(step.value for step in before.steps), before.answer]
    new = [*(step.value for step in after.steps), after.answer]
    for was, now in zip(old, new, strict=True):
        if was is None or now is None or was.exact is None or now.exact is None:
            return False
        if (was.exact.denominator == 1 and now.exact.denominator != 1) or (was.exact > 0 >= now.exact):
            return False
    return True
