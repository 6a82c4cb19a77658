"""Typed problems find the family that they come from, and only where the answer agrees too."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from app.curriculum import Curriculum, expand, load_curriculum
from app.curriculum.patterns import literal_words, read_number
from app.curriculum.recognise import Recogniser


@pytest.fixture(scope="module")
def curriculum() -> Curriculum:
    return load_curriculum()


@pytest.fixture(scope="module")
def recogniser(curriculum: Curriculum) -> Recogniser:
    return Recogniser(curriculum)


def test_problems_of_the_curriculum_are_recognised(curriculum: Curriculum, recogniser: Recogniser) -> None:
    rng = random.Random(41)
    found = same = 0
    families = rng.sample(curriculum.families, 400)
    for family in families:
        problem = expand(family, rng)
        recognised = recogniser.family_of(problem.question, problem.answer)
        found += recognised is not None
        same += recognised is family
    assert found >= 0.95 * len(families)
    assert same >= 0.9 * len(families)


def test_names_things_and_numbers_may_be_any(recogniser: Recogniser) -> None:
    told = "Zebulon saw 27 gulls on the reservoir. Besides them there were 4 green teals."
    found = recogniser.family_of(f"{told} How many birds did Zebulon see?", Fraction(31))
    assert found is not None
    assert found.id == "adv-birds-besides-ducks"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # another answer than the family gives
        ("Ann saw 27 gulls on the pond. Besides them there were 4 swans. How many birds did Ann see?", 23),
        # another word
        ("Ann heard 27 gulls on the pond. Besides them there were 4 swans. How many birds did Ann see?", 31),
        # another person at the end
        ("Ann saw 27 gulls on the pond. Besides them there were 4 swans. How many birds did Bob see?", 31),
        # more than the family tells
        (
            "Ann saw 27 gulls on the pond. Besides them there were 4 swans. How many birds did Ann see? Why?",
            31,
        ),
        ("How are you?", 1),
        ("", 0),
    ],
)
def test_what_does_not_fit_is_not_recognised(recogniser: Recogniser, question: str, answer: int) -> None:
    assert recogniser.family_of(question, Fraction(answer)) is None


def test_the_words_that_must_stand_there() -> None:
    assert literal_words("{p}'s {x} has an {y}. A {n:word} is {x.s} {n}cm long?") == {
        "s",
        "has",
        "is",
        "long",
    }


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("12,500", "", 12500),
        ("$3.50", "money", Fraction(7, 2)),
        ("twenty-five", "word", 25),
        ("1 1/2", "fraction", Fraction(3, 2)),
        ("3rd", "ordinal", 3),
        ("20%", "percent", 20),
        ("35 cents", "cents", 35),
        ("twice", "times", 2),
        ("five times", "times", 5),
        ("3:30 p.m.", "clock", 15 * 60 + 30),
        ("12:05 a.m.", "clock", 5),
        ("many", "word", None),
    ],
)
def test_numbers_are_read_as_they_are_written(text: str, style: str, value: int | None) -> None:
    assert read_number(text, style) == value
