"""Expand a family: draw words and numbers, run the solution, keep the family's rules, fill a phrasing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from app.curriculum.compiled import CompiledFamily
from app.curriculum.errors import ExpansionError, NothingDrawn
from app.curriculum.expressions import Value, exact
from app.curriculum.models import Family
from app.curriculum.numerals import number_text
from app.curriculum.templates import Drawn

MAX_TRIES = 200  # draws that break a rule before the family is called faulty
MAX_DECIMALS = 3  # of an answer, unless the family says `unrounded_ok`
ONE_AND_PLURAL = re.compile(r"(?<![\d.,$])\b1 [a-z]+s\b")  # "1 birds", but neither "3.1 meters" nor "$1 less"


@dataclass(frozen=True, slots=True)
class Problem:
    """One word problem with a solution that was run.

    `body` and `alternatives` are programs without indentation; `family` is the family's id, `phrasing` the
    number of the way in which it is told (`Telling`); `operations` counts the arithmetic operations that the
    solution executed (`statements.count_operations`); `numbers` are the drawn numbers, exact.
    """

    question: str
    body: str
    answer: Fraction
    unit: str
    family: str
    phrasing: int
    grade: int
    topic: str
    operations: int
    numbers: Mapping[str, Fraction | str]
    alternatives: tuple[str, ...]


def expand(family: Family, rng: Random) -> Problem:
    """One checked problem of `family`; the same for the same state of `rng`.

    A draw that breaks a rule of the family is drawn again. Raises ExpansionError, with the last rule broken,
    when `MAX_TRIES` draws broke one; CurriculumError where the family itself cannot be read.
    """
    fault = ""
    for _ in range(MAX_TRIES):
        try:
            return expand_once(family, family.compiled, rng)
        except ExpansionError as error:
            fault = str(error)
            if isinstance(error, NothingDrawn):
                break
    raise ExpansionError(f"{family.id}: no draw keeps the family's rules; mend the family ({fault})")


def expand_once(family: Family, compiled: CompiledFamily, rng: Random) -> Problem:
    """One draw. Raises ExpansionError where it breaks a rule of the family."""
    drawn = Drawn(compiled.draws.draw(rng), compiled.draw_words(rng))
    phrasing, texts = compiled.telling.draw(rng)
    answer, operations = compiled.solution.run(drawn.numbers)
    check_answer(family, answer)
    for alternative in compiled.alternatives:
        other, _ = alternative.run(drawn.numbers)
        if other != answer:
            gives = f"an alternative gives {number_text(other)}, the solution {number_text(answer)}"
            raise ExpansionError(f"{gives}; mend one of them")
    question = " ".join([text.fill(drawn) for text in texts])
    check_text(family, question)
    return Problem(
        question=question,
        body=compiled.solution.fill(drawn),
        answer=Fraction(answer),
        unit=compiled.unit(drawn, answer),
        family=family.id,
        phrasing=phrasing,
        grade=family.grade,
        topic=family.topic,
        operations=operations,
        numbers={name: v if isinstance(v, str) else Fraction(v) for name, v in drawn.numbers.items()},
        alternatives=tuple(alternative.fill(drawn) for alternative in compiled.alternatives),
    )


def check_text(family: Family, text: str) -> None:
    """Raises ExpansionError where the text breaks a rule of its family."""
    if not family.one_ok and "1 " in text and ONE_AND_PLURAL.search(text):
        raise ExpansionError(f"one of something is told as many: {text}")


def check_answer(family: Family, answer: Value) -> None:
    """Raises ExpansionError where the answer breaks a rule of its family."""
    if answer < 0 and not family.negative_ok:
        raise ExpansionError(f"the answer {number_text(answer)} is negative; add a 'where' or negative_ok")
    if family.answer == "count" and family.unit and answer.denominator != 1:
        raise ExpansionError(f"a count of {family.unit} came out as {number_text(answer)}; add a 'where'")
    if not family.unrounded_ok and exact(Fraction(answer) * 10**MAX_DECIMALS).denominator != 1:
        raise ExpansionError(
            f"the answer {number_text(answer)} has more than {MAX_DECIMALS} decimals; round it"
        )
