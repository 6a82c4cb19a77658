"""Expansion: deterministic, checked, redrawn where a draw breaks a rule of the family."""

import pickle
import random
from collections.abc import Callable
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curriculum import Curriculum, CurriculumError, ExpansionError, Family, expand

MakeFamily = Callable[..., Family]


@given(seed=st.integers(), place=st.integers(0, 10**6))
def test_the_seed_decides_the_problem(curriculum: Curriculum, seed: int, place: int) -> None:
    family = curriculum.families[place % len(curriculum.families)]
    again = pickle.loads(pickle.dumps(family))  # as another process gets it
    assert expand(family, Random(seed)) == expand(again, Random(seed))


def test_the_global_random_state_is_neither_read_nor_changed(make_family: MakeFamily) -> None:
    family = make_family()
    random.seed(1)
    state = random.getstate()
    first = expand(family, Random(5))
    assert random.getstate() == state
    random.seed(2)
    assert expand(family, Random(5)) == first


def test_a_problem_holds_what_its_family_says(make_family: MakeFamily) -> None:
    family = make_family(text=["{p} has {a} {x.s} and {b}."] + [f"{{a}} and {{b}}, {n}?" for n in "abc"])
    rng = Random(1)
    problems = [expand(family, rng) for _ in range(100)]
    assert {problem.phrasing for problem in problems} == {0, 1, 2, 3}
    assert {problem.unit for problem in problems} == {"apples", "cherries"}
    for problem in problems:
        assert problem.answer == problem.numbers["a"] + problem.numbers["b"]  # type: ignore[operator]
        assert isinstance(problem.answer, Fraction)
        assert str(problem.numbers["a"]) in problem.question
        assert problem.body.startswith(f"{problem.unit}_first = {problem.numbers['a']}\n")
        assert (problem.family, problem.grade, problem.topic) == ("shared-apples", 3, "multi-step")
        assert problem.operations == 1


def test_two_slots_never_get_the_same_word(make_family: MakeFamily) -> None:
    family = make_family(
        slots={"p": "person", "q": "person", "x": "fruit"}, text=["{p} {q}?", "{p}, {q}?", "a?", "b?"]
    )
    rng = Random(1)
    questions = [expand(family, rng).question for _ in range(100)]
    assert not {"Ana Ana?", "Ben Ben?", "Kai, Kai?"} & set(questions)


@pytest.mark.parametrize(("answer", "unit"), [(1, "apple"), (2, "apples")])
def test_one_is_singular(make_family: MakeFamily, answer: int, unit: str) -> None:
    fields = {"slots": {"x": ["apple"], "p": "person"}, "numbers": {"a": answer, "b": 0}}
    assert expand(make_family(**fields), Random(0)).unit == unit
    assert expand(make_family(**fields, unit="square feet"), Random(0)).unit == (
        "square foot" if answer == 1 else "square feet"
    )


@pytest.mark.parametrize(
    ("solution", "rule", "message"),
    [
        ("n = {a} - 20  # less\nreturn n", {"negative_ok": True}, "is negative"),
        (
            "n = 1 / 7  # a part\nreturn n",
            {"answer": "measure", "unrounded_ok": True},
            "more than 3 decimals",
        ),
        ("n = {a} + 0.5  # more\nreturn n", {"answer": "measure"}, "a count of"),
    ],
)
def test_an_answer_keeps_the_rules_of_its_family(
    make_family: MakeFamily, solution: str, rule: dict[str, object], message: str
) -> None:
    assert expand(make_family(solution=solution, **rule), Random(0)).question
    strict = {"answer": "measure"} if "decimals" in message else {}
    with pytest.raises(ExpansionError, match=f"shared-apples: no draw keeps the family's rules.*{message}"):
        expand(make_family(solution=solution, **strict), Random(0))


def test_a_draw_that_breaks_a_rule_is_drawn_again(make_family: MakeFamily) -> None:
    family = make_family(solution="n = {a} - {b}  # less\nreturn n")
    rng = Random(0)
    assert all(expand(family, rng).answer >= 0 for _ in range(200))


def test_an_alternative_that_disagrees_is_refused(make_family: MakeFamily) -> None:
    right, wrong = "n = {b} + {a}  # turned round\nreturn n", "n = {a} * {b}  # no\nreturn n"
    assert len(expand(make_family(alternatives=[right]), Random(0)).alternatives) == 1
    with pytest.raises(ExpansionError, match="an alternative gives"):
        expand(make_family(alternatives=[right, wrong], numbers={"a": "3..9", "b": "3..9"}), Random(0))


def test_one_of_something_is_never_told_as_many(make_family: MakeFamily) -> None:
    family = make_family(numbers={"a": "1..3", "b": "1..3"})
    rng = Random(0)
    questions = " ".join(expand(family, rng).question for _ in range(200))
    assert " 1 apples" not in questions
    assert " 1 cherries" not in questions
    meant = make_family(numbers={"a": 1, "b": 2}, one_ok=True)
    assert "1 " in " ".join(expand(meant, rng).question for _ in range(20))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": ["{z}?", "{a}?", "{b}?", "?"]}, "shared-apples: text: {z} is neither"),
        ({"unit": "{x.q}"}, "shared-apples: unit: {x.q} is no form of a word"),
        ({"numbers": {"a": "2..", "b": 2}}, "shared-apples: numbers: number a"),
        ({"solution": "n = 2"}, "shared-apples: solution: the last line must be"),
        ({"alternatives": ["import os\nreturn 1"]}, "shared-apples: alternatives: 'import os'"),
        (
            {"slots": {"a": "fruit", "p": "person", "x": "fruit"}},
            "shared-apples: slots: a is a slot and a number",
        ),
    ],
)
def test_a_family_that_cannot_be_read_is_named(
    make_family: MakeFamily, fields: dict[str, object], message: str
) -> None:
    with pytest.raises(CurriculumError, match=message):
        expand(make_family(**fields), Random(0))
