"""Problems told in parts: every way comes up, asides only where they fit, whole phrasings beside them."""

from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curriculum import Family, Lexicon, Problem, expand
from tests.curriculum.conftest import FIELDS, SMALL_LEXICON

MakeFamily = Callable[..., Family]
FACTS = [
    ["{p} has {a} {x.s}.", "There are {a} {x.s} in the bag of {p}.", "{a:Word} {x.s} belong to {p}."],
    ["{p} finds {b} more.", "After that {b} more come.", "Another {b} are found by {p}."],
]
QUESTIONS = ["How many are there?", "How many {x.s} has {p}?", "What is the number?", "Find the sum."]
ASIDES = ["It rains.", "{p.He} will sing."]
TOLD: dict[str, Any] = {"text": [], "facts": FACTS, "questions": QUESTIONS}
NUMBERS = {"numbers": {"a": "20..90", "b": "2..9"}}


def problems(family: Family, count: int = 400) -> list[Problem]:
    rng = Random(1)
    return [expand(family, rng) for _ in range(count)]


def test_every_combination_comes_up_under_its_own_number(make_family: MakeFamily) -> None:
    drawn = problems(make_family(**TOLD, slots={"p": ["Kim"], "x": ["pea"]}, numbers={"a": 20, "b": 3}))
    by_number = {problem.phrasing: problem.question for problem in drawn}
    assert by_number.keys() == set(range(3 * 3 * 4))
    assert len(set(by_number.values())) == 3 * 3 * 4
    assert by_number[0] == "Kim has 20 peas. Kim finds 3 more. How many are there?"
    assert by_number[35] == "Twenty peas belong to Kim. Another 3 are found by Kim. Find the sum."
    assert all(by_number[problem.phrasing] == problem.question for problem in drawn)


def test_half_of_the_problems_use_a_whole_phrasing(make_family: MakeFamily) -> None:
    drawn = problems(
        make_family(**TOLD | {"text": ["If {a} {x.s} meet {b}, how many are there?"]}, **NUMBERS)
    )
    whole = [problem for problem in drawn if problem.question.startswith("If ")]
    assert {problem.phrasing for problem in whole} == {0}
    assert 0.4 < len(whole) / len(drawn) < 0.6
    assert min(problem.phrasing for problem in drawn if problem not in whole) >= 1


def test_facts_come_in_any_order_where_the_family_says_so(make_family: MakeFamily) -> None:
    facts = [[f"The {name} one {verb} here." for verb in ("is", "lies", "stands")] for name in "abc"]
    fields = {**TOLD, "facts": facts, **NUMBERS}
    first = Counter(p.question[4] for p in problems(make_family(**fields, order="any")))
    assert min(first[name] for name in "abc") > 80
    assert {p.question[4] for p in problems(make_family(**fields))} == {"a"}


def test_an_aside_stands_in_a_third_of_the_problems_and_only_where_it_fits(make_family: MakeFamily) -> None:
    drawn = problems(make_family(**TOLD, asides=ASIDES, **NUMBERS), 900)
    with_aside = [p.question for p in drawn if "It rains." in p.question or "will sing." in p.question]
    assert 0.17 < len(with_aside) / len(drawn) < 0.33  # two of three ways of the second fact point back
    for question in with_aside:
        assert "rains. After that" not in question
        assert "sing. After that" not in question
        assert not question.startswith(("He ", "She ", "They "))
    assert any(question.startswith("It rains.") for question in with_aside)


def test_the_number_tells_the_aside_and_its_place(make_family: MakeFamily) -> None:
    fields = {"slots": {"p": ["Kim"], "x": ["pea"]}, "numbers": {"a": 20, "b": 3}}
    drawn = problems(make_family(**TOLD, **fields, asides=["It rains.", "Kim sings."]), 900)
    pairs = {(problem.phrasing, problem.question) for problem in drawn}
    assert len(pairs) == len({number for number, _ in pairs}) == len({question for _, question in pairs})


def test_each_part_is_a_text_of_its_own(make_family: MakeFamily) -> None:
    facts = [["Lunch is at {t:clock}.", "At {t:clock} {p} eats a {x}.", "{x.s} are there at {t:clock}."]] * 2
    fields = {**TOLD, "facts": facts, "slots": {"p": "person", "x": ["apple"]}}
    fields["numbers"] = {"a": 2, "b": 3, "t": 780}
    for problem in problems(make_family(**fields), 50):
        assert ".." not in problem.question
        assert "a apple" not in problem.question
        assert "1:00 p.m. apples" not in problem.question


@given(seed=st.integers())
def test_the_seed_decides(seed: int) -> None:
    family = Family.model_validate({**FIELDS, **TOLD, **NUMBERS, "asides": ASIDES, "order": "any"})
    family.bind(Lexicon.model_validate(SMALL_LEXICON))
    assert expand(family, Random(seed)) == expand(family, Random(seed))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"questions": []}, "questions: a family with facts needs questions too"),
        ({"facts": []}, "facts: a family with questions needs facts too"),
        ({"facts": [], "questions": [], "asides": ["It rains."]}, "asides: they stand between facts"),
        ({"facts": [FACTS[0], FACTS[1][:2]]}, "fact 2: write at least 3 ways"),
        ({"questions": QUESTIONS[:3]}, "write at least 4 ways to ask"),
        ({"facts": [["{a} a.", "{b} b.", "C"]]}, "fact 1: this must end with a full stop: C"),
        ({"facts": [["{a} a.", "{b} b.", "c."]]}, "fact 1: this must begin with a capital.*: c."),
        ({"facts": [["{a} a.", "{b} b.", "{a:word} a."]]}, "fact 1: this is there twice.*: {a:word} a."),
        ({"questions": [*QUESTIONS, "How many are there."]}, "this is there twice"),
        ({"order": "any", "facts": [FACTS[0]] * 6}, "order: any is for 5 facts at most"),
        ({"order": "free"}, "'told' or 'any'"),
    ],
)
def test_parts_that_cannot_be_told_are_refused(
    make_family: MakeFamily, fields: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        make_family(**TOLD | fields)
