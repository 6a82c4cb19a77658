"""How familiar a question's wording is: the share of its short runs of words that stood in training.

A small model knows the wordings that it met, and on others it can be wrong with one voice: sixteen candidates
agree, and the verifier, which learned from the same texts, likes them. What is out of its experience shows in
the text itself. Numbers, names and unknown words are one sign each, so that other numbers and names are as
familiar as the ones that were met.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from app.packs.wordings import Wordings
from app.problem.quantities import COMPARING, quantities

RUN = 4
"""Words of a run."""
NUMBER, UNKNOWN, EDGE, STOP = "#", "@", "^", "."
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[#.?!]")


def familiarity(question: str, wordings: Wordings) -> float:
    """The share, 0 to 1, of the runs of `RUN` words of `question` that are in `wordings`."""
    found = list(runs(question, wordings))
    return sum(run in wordings for run in found) / len(found)


def runs(text: str, known: Container[str]) -> Iterator[str]:
    """Every run of `RUN` signs of `text`, its edges being signs too; a word is one that is in `known`."""
    signs = [EDGE, *_signs(text, known), EDGE]
    for start in range(max(1, len(signs) - RUN + 1)):
        yield " ".join(signs[start : start + RUN])


def words(text: str) -> Iterator[str]:
    """The words of `text` in small letters, and the signs `NUMBER` and `STOP`."""
    pieces, end = [], 0
    for quantity in quantities(text):
        if quantity.text.lower() not in COMPARING:
            pieces += [text[end : quantity.start], f" {NUMBER} "]
            end = quantity.end
    for word in WORD.findall("".join([*pieces, text[end:]])):
        yield STOP if word in ".?!" else word.lower().replace("’", "'")


def _signs(text: str, known: Container[str]) -> Iterator[str]:
    last = ""
    for word in words(text):
        sign = word if word in (NUMBER, STOP) or word in known else UNKNOWN
        if not (sign == STOP == last):  # "..." and "?!" are one stop
            yield sign
        last = sign
    if last != STOP:  # children leave it out
        yield STOP
