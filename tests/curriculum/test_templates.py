"""Places in a text are filled in every form, and the sentences come out right."""

from fractions import Fraction

import pytest

from app.curriculum import CurriculumError
from app.curriculum.templates import Drawn, Names, compile_text
from app.curriculum.wording import common_word, person_word

WORDS = {"x": common_word("orange"), "c": common_word("box/boxes"), "p": person_word("Kai/they")}
NUMBERS = {"n": 12, "q": Fraction(3, 4), "t": 570, "one": 8}
NAMES = Names(frozenset(NUMBERS), {slot: frozenset(word.forms) for slot, word in WORDS.items()})


def filled(source: str) -> str:
    return compile_text(source, NAMES).fill(Drawn(NUMBERS, WORDS))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{p} has {n} {x.s} in {c.a}.", "Kai has 12 oranges in a box."),
        ("{x.S} and {x.C}, {x.A}.", "Oranges and Orange, An orange."),
        ("Ask {p.him}: is {p.his} {x} {p.hers}? {p.He} did it {p.himself}. {p.His}.", None),
        ("{n:Word}, {n:word}, {n:ordinal}, {n:times}, {n:money}, {n:percent}, {n:cents}.", None),
        ("{q:fraction} of {q} is it.", "3/4 of 0.75 is it."),
    ],
)
def test_forms(source: str, text: str | None) -> None:
    expected = {
        "Ask": "Ask them: is their orange theirs? They did it themselves. Their.",
        "{n:": "Twelve, twelve, 12th, 12 times, $12, 12%, 12 cents.",
    }
    assert filled(source) == (text or expected[source[:3]])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{x.s} fall. {n:word} are ripe! {c.s} wait.", "Oranges fall. Twelve are ripe! Boxes wait."),
        ("i have {x.s}. {n:word} are ripe", "i have oranges. twelve are ripe"),
        ("It is {t:clock} {x.s} fall.", "It is 9:30 a.m. oranges fall."),
        ("At 9 a.m. {x.s} fall.", "At 9 a.m. oranges fall."),
        ("It ends at {t:clock}. How long?", "It ends at 9:30 a.m. How long?"),
        ("It ends at {t:clock}. {x.s} fall.", "It ends at 9:30 a.m. Oranges fall."),
        ("Why at {t:clock}?", "Why at 9:30 a.m.?"),
    ],
)
def test_sentences_begin_with_a_capital_and_times_end_none(source: str, text: str) -> None:
    assert filled(source) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("She takes a {x}.", "She takes an orange."),
        ("She takes an {c}.", "She takes a box."),
        ("A {x} falls.", "An orange falls."),
        ("Cover a {one} x {n} room.", "Cover an 8 x 12 room."),
        ("Class A {x} count.", "Class A orange count."),
        ("Banana {x}.", "Banana orange."),
        ("It fell. A {x} is gone.", "It fell. An orange is gone."),
        ("It fell at 9 a.m. a {x} is gone.", "It fell at 9 a.m. an orange is gone."),
    ],
)
def test_the_article_fits_what_is_drawn(source: str, text: str) -> None:
    assert filled(source) == text


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{y} fall.", "neither a slot nor a number"),
        ("{n:roman}", "no form of a number; use {n} or one of :word"),
        ("{n.s}", "no form of a number"),
        ("{x.he}", "no form of a word; use {x} or one of .A"),
        ("{p.s}", "no form of a word"),
        ("{x y}", "not a place to fill"),
        ("{}", "not a place to fill"),
        ("{n", "a brace has no partner in '{n'"),
        ("n} of {n}", "a brace has no partner"),
    ],
)
def test_a_place_that_cannot_be_filled_is_named(source: str, message: str) -> None:
    with pytest.raises(CurriculumError, match=message):
        compile_text(source, NAMES)
