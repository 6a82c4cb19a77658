"""What is printed is in the teacher's language: all but the problem, its program's names and reasons."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from app import sentences
from app.teaching.sheets import Blanks, Sheet, Text
from app.teaching.solution_sheet import solution_sheet
from app.teaching.words import explain
from app.teaching.worksheets import as_they_are, worksheet
from app.ui.samples import PROBLEM, RIGHT, sample_solution

SOLUTION = sample_solution((RIGHT, RIGHT), "verified", PROBLEM)
WORDS = re.compile(r"[^\W\d_]+")
ENGLISH = frozenset(word.lower() for word in WORDS.findall(f"{PROBLEM} {RIGHT}".replace("_", " ")))


@pytest.fixture(autouse=True)
def marked() -> Iterator[None]:
    """A language whose texts are in brackets."""
    sentences.use(lambda _context, text: f"⟦{text}⟧")
    yield
    sentences.use(None)


def printed(sheet: Sheet) -> Iterator[str]:
    for section in sheet.sections:
        for group in section.groups:
            for block in group.blocks:
                if isinstance(block, Text):
                    yield block.text
                elif isinstance(block, Blanks):
                    yield from block.labels


def unmarked(text: str) -> str:
    """What of a text is in no brackets."""
    while "⟦" in text:
        text = re.sub(r"⟦[^⟦⟧]*⟧", "", text, count=1)
    return text


@pytest.mark.parametrize(
    "sheet",
    [
        lambda: worksheet("⟦Week 1⟧", as_they_are([SOLUTION])),
        lambda: solution_sheet(PROBLEM, explain(SOLUTION)),
    ],
    ids=["worksheet", "solved problem"],
)
def test_every_printed_word_is_translated_or_the_problems_own(sheet: Callable[[], Sheet]) -> None:
    texts = list(printed(sheet()))
    assert sum("⟦" in text for text in texts) >= 5
    for text in texts:
        assert {word.lower() for word in WORDS.findall(unmarked(text))} <= ENGLISH, text
