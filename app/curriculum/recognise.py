"""Which family does a typed problem come from? One of its wordings must fit the text exactly.

Names, things and numbers may be any; every other word must be the family's. The family's own program, run
with the numbers of the text, must give the answer of the problem: a wording that fits by chance is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction

from app.curriculum.errors import CurriculumError, ExpansionError
from app.curriculum.expressions import Environment, compile_expression, exact, parse_expression
from app.curriculum.models import Curriculum, Family
from app.curriculum.patterns import LITERAL_WORD, literal_words, numbers_of, pattern_of

Groups = dict[str, str]
UNKNOWN = (CurriculumError, ExpansionError, ArithmeticError, TypeError, ValueError, KeyError)
"""What a calculation ends with where a number is missing or fits nothing."""


class Recogniser:
    """Finds families by their wordings; built once for a curriculum."""

    def __init__(self, curriculum: Curriculum) -> None:
        self._families = [_Wordings(family) for family in curriculum.families]

    @property
    def families(self) -> tuple[Family, ...]:
        """All families that are known, in their order."""
        return tuple(wordings.family for wordings in self._families)

    def family_of(self, question: str, answer: Fraction) -> Family | None:
        """The family that tells `question` and gives `answer`; the first one where there are several."""
        text = " ".join(question.split())
        words = frozenset(word.lower() for word in LITERAL_WORD.findall(text))
        for wordings in self._families:
            for groups in wordings.fitting(text, words):
                if _gives(wordings.family, groups, answer):
                    return wordings.family
        return None


class _Wordings:
    """The wordings of one family. Their patterns are made only where the words of a text allow them."""

    def __init__(self, family: Family) -> None:
        self.family = family
        self._texts = _with_words(family.text)
        self._facts = [_with_words(ways) for ways in family.facts]
        self._questions = _with_words(family.questions)
        self._asides = _with_words(family.asides)
        self._patterns: dict[str, re.Pattern[str]] = {}

    def fitting(self, text: str, words: frozenset[str]) -> Iterator[Groups]:
        """What stands in the open places, for each way in which the whole text fits."""
        for source, needed in self._texts:
            if needed <= words:
                found = self._pattern(source).fullmatch(text)
                if found is not None:
                    yield _filled(found)
        facts = [_allowed(ways, words) for ways in self._facts]
        questions = _allowed(self._questions, words)
        if facts and questions and all(facts):
            asides = _allowed(self._asides, words)
            yield from self._told(text, 0, tuple(range(len(facts))), facts, questions, asides, {})

    def _told(
        self,
        text: str,
        start: int,
        left: tuple[int, ...],
        facts: Sequence[Sequence[str]],
        questions: Sequence[str],
        asides: Sequence[str],
        groups: Groups,
    ) -> Iterator[Groups]:
        """The rest of the text: the facts that are `left`, one aside at most, then a question."""
        if not left:
            for source in questions:
                found = self._pattern(source).fullmatch(text, start)
                if found is not None and (joined := _joined(groups, found)) is not None:
                    yield joined
            return
        for fact in left if self.family.order == "any" else left[:1]:
            rest = tuple(other for other in left if other != fact)
            for joined, end in self._parts(text, start, facts[fact], groups):
                yield from self._told(text, end, rest, facts, questions, asides, joined)
        for joined, end in self._parts(text, start, asides, groups):
            yield from self._told(text, end, left, facts, questions, (), joined)

    def _parts(
        self, text: str, start: int, sources: Sequence[str], groups: Groups
    ) -> Iterator[tuple[Groups, int]]:
        for source in sources:
            found = self._pattern(source).match(text, start)
            if found is not None and text[found.end() : found.end() + 1] == " ":
                joined = _joined(groups, found)
                if joined is not None:
                    yield joined, found.end() + 1

    def _pattern(self, source: str) -> re.Pattern[str]:
        if source not in self._patterns:
            self._patterns[source] = pattern_of(source, self.family)
        return self._patterns[source]


def _with_words(sources: Sequence[str]) -> list[tuple[str, frozenset[str]]]:
    return [(source, literal_words(source)) for source in sources]


def _allowed(sources: Sequence[tuple[str, frozenset[str]]], words: frozenset[str]) -> list[str]:
    return [source for source, needed in sources if needed <= words]


def _filled(found: re.Match[str]) -> Groups:
    return {name: text for name, text in found.groupdict().items() if text is not None}


def _joined(groups: Groups, found: re.Match[str]) -> Groups | None:
    """Both together; None where a place is filled in two ways."""
    filled = _filled(found)
    if any(groups[name].lower() != text.lower() for name, text in filled.items() if name in groups):
        return None
    return groups | filled


def _gives(family: Family, groups: Mapping[str, str], answer: Fraction) -> bool:
    """Whether the family's program gives `answer` with the numbers of the text."""
    numbers = numbers_of(groups, family)
    if numbers is None:
        return False
    env: Environment = dict(numbers)
    for name, spec in family.numbers.items():
        if name not in env:
            # one that follows from numbers that the text does not tell: the program may do without it
            with suppress(*UNKNOWN):
                if isinstance(spec, int | float):
                    env[name] = exact(spec)
                elif isinstance(spec, str) and ".." not in spec:
                    env[name] = compile_expression(parse_expression(spec))(env)
    try:
        found, _ = family.compiled.solution.run(env)
    except UNKNOWN:
        return False
    return Fraction(found) == answer
