"""What `check` tells about the parts of a problem."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from app.curriculum import Family
from app.curriculum.check import family_faults
from tests.curriculum.test_telling import FACTS, QUESTIONS, TOLD

MakeFamily = Callable[..., Family]


def faults(family: Family) -> str:
    return "\n".join(family_faults(family, 60, 0))


def with_way(fact: int, way: str, **fields: Any) -> dict[str, Any]:
    facts = [list(ways) for ways in FACTS]
    facts[fact].append(way)
    return {**TOLD, "facts": facts, "numbers": {"a": "20..90", "b": "2..9"}, **fields}


@pytest.mark.parametrize(
    "fields",
    [
        with_way(0, "It was a rainy day, and {p} had {a} {x.s}."),
        with_way(0, "This morning {p} had {a} {x.s}."),
        with_way(1, "{p.He} found {b} more.", asides=["{p.His} cat likes {x.s}."]),
    ],
)
def test_a_good_family_has_no_faults(make_family: MakeFamily, fields: dict[str, Any]) -> None:
    assert faults(make_family(**fields)) == ""


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (with_way(0, "Then {p} had {a} {x.s}."), "fact 1 comes first, but this points to another fact: Then"),
        (with_way(0, "{p.He} had {a} {x.s}."), "fact 1 comes first, but this points to another fact: {p.He}"),
        (
            with_way(1, "{p} then finds {b}.", order="any"),
            "fact 2 may come first, but this points to another fact: {p} then",
        ),
        (
            with_way(0, "Here lie the {a} {x.s} that {p.he} has."),
            "fact 1: a pronoun for {p} may have no name",
        ),
        (
            with_way(1, "{p} finds some more."),
            "fact 2: this does not tell {b}, as the other ways do: {p}",
        ),
        (
            with_way(
                1, "{p} gives {b:fraction} and {b:cents} of {c:word}.", numbers={"a": 20, "b": 3, "c": 0.5}
            ),
            r"fact 2, way 4 breaks a rule in 12 of 12 draws \(0.5 is not a whole number\)",
        ),
        (
            with_way(1, "{p.He} also finds {b} more."),
            '"{p.He} also finds" is wrong for a person who is "they"',
        ),
        (with_way(1, "{b} more come. Does {p.he} see it. No."), '"Does {p.he}" is wrong'),
    ],
)
def test_a_fault_is_told(make_family: MakeFamily, fields: dict[str, Any], message: str) -> None:
    assert re.search(message.replace("{", r"\{"), faults(make_family(**fields)))


def test_a_question_with_a_pronoun_needs_a_name_in_every_combination(make_family: MakeFamily) -> None:
    facts = [["There were {a} {x.s}.", "{a} {x.s} lay there.", "{p} saw {a} {x.s}."], FACTS[0]]
    asking = [*QUESTIONS, "How many did {p.he} see?"]
    named = {**TOLD, "facts": facts, "questions": asking, "solution": "return {a}"}
    assert "no name" not in faults(make_family(**named))
    assert "questions: a pronoun for {p} may have no name" in faults(
        make_family(**{**named, "facts": facts[:1]})
    )


def test_an_aside_that_fits_nowhere_is_told(make_family: MakeFamily) -> None:
    facts = [["There were {a} {x.s}.", "{a} {x.s} lay there.", "{p} saw {a} {x.s}."]]
    family = make_family(**TOLD | {"facts": facts, "asides": ["{p.He} sang."], "solution": "return {a}"})
    assert "asides: this fits before no fact; name the person in it: {p.He} sang." in faults(family)
