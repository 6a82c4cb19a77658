"""Does a pack remember another calculation that goes better with the words of a question than a program's?

"My 54 cards are half as many as my cousin's" is halved by all candidates: nobody doubles, so no vote tells.
But the training problems with these words doubled, and the pack remembers what was calculated beside each
run of words (`app.solving.precedents`). So the short calculations of a question's numbers are asked for one
by one, whether a candidate made them or not. docs/decisions/0023 has what that is worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations, permutations

from app.packs.wordings import Wordings
from app.solving.calculation import KNOWN_BY_ITSELF, calculation
from app.solving.familiarity import runs
from app.solving.precedents import pairs
from app.solving.relations import numbers_told

MOST_NUMBERS = 3
"""Of more there are too many calculations."""
TWICE, ANY = "k2", "c"
"""How `calculation` writes the number 2 and one that nobody has to know."""


def rival(question: str, program: str, wordings: Wordings) -> float:
    """The largest share, 0 to 1, of the question's runs that stood beside one other calculation in training.

    0 for a question without numbers or with more than MOST_NUMBERS.
    """
    own = calculation(question, program)
    shares = _shares(question, wordings)
    return max((share for other, share in shares.items() if other != own), default=0.0)


@lru_cache(maxsize=1)  # a question is asked again after each wave of candidates
def _shares(question: str, wordings: Wordings) -> Mapping[str, float]:
    """For each short calculation the share of the question's runs that stood beside it."""
    found = tuple(runs(question, wordings))
    return {
        calculated: sum(pair in wordings for pair in pairs(found, calculated)) / len(found)
        for calculated in short_calculations([f"n{told.place}" for told in numbers_told(question)])
    }


def short_calculations(numbers: list[str]) -> set[str]:
    """What can be made of one number and one that all know, of each two, of all three, and of two and a 2."""
    if len(numbers) > MOST_NUMBERS:
        return set()
    found = {made for one, other in combinations(numbers, 2) for made in _of_two(one, other)}
    if len(numbers) == 1:
        known = [ANY, *(f"k{number}" for number in KNOWN_BY_ITSELF)]
        found.update(made for constant in known for made in _of_two(numbers[0], constant))
    elif numbers:
        found.update(_of_three(*(numbers if len(numbers) == MOST_NUMBERS else [*numbers, TWICE])))
    return found


def _of_two(one: str, other: str) -> Iterator[str]:
    yield from (_joined("+", one, other), _joined("*", one, other))
    for first, second in permutations((one, other)):
        yield from (_joined("+", first, f"-{second}"), _joined("*", first, f"/{second}"))


def _of_three(*numbers: str) -> Iterator[str]:
    yield from (_joined("+", *numbers), _joined("*", *numbers))
    for one, other, third in permutations(numbers):
        yield from (_joined("+", one, f"-{other}", f"-{third}"), _joined("*", one, f"/{other}", f"/{third}"))
        for sign, mark in (("+", "-"), ("*", "/")):
            yield _joined(sign, one, other, mark + third)
        for both in (_joined("*", one, other), _joined("*", one, f"/{other}")):
            yield from (
                _joined("+", both, third),
                _joined("+", both, f"-{third}"),
                _joined("+", third, f"-{both}"),
            )
        for both in (_joined("+", one, other), _joined("+", one, f"-{other}")):
            yield from (_joined("*", both, third), _joined("*", both, f"/{third}"))


def _joined(sign: str, *parts: str) -> str:
    """As `calculation` writes it."""
    return f"({sign} {' '.join(sorted(parts))})"
