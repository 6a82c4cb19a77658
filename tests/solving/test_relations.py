"""How a program relates the numbers of its question, and what a reading says of that."""

from __future__ import annotations

import math
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.inference import EngineLost, PromptTooLong, Reading
from app.inference.reading import RELATIONS, ROLES
from app.problem.prompt import clean_question
from app.solving.calculation import calculation
from app.solving.relations import LEAST, Related, numbers_told, read_numbers, related, weight
from tests.solving.reading import FakeReader, reading_for

QUESTION = "Ann has 3 pens, 4 cups, 5 nuts and 6 keys. How many things does she have?"
MIRRORED = {"minus": "from", "from": "minus", "over": "under", "under": "over"}


def relations_of(expression: str) -> Related:
    calculated = calculation(QUESTION, f"    found = {expression}\n    return found")
    assert calculated is not None
    return Related(calculated)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tom has 3 bags of 4 apples.", ["Tom has 3", "Tom has 3 bags of 4"]),
        ("3 pens, 3 cups and 5", ["3", "3 pens, 3 cups and 5"]),
        ("Three pens and 3 cups", ["Three"]),
        ("twice the 7 of one half", ["twice the 7"]),
        ("25% of 80", ["25%", "25% of 80"]),
        ("25 percent off", ["25 percent"]),
        ("It costs $1,200 or $ 2.50.", ["It costs $1,200", "It costs $1,200 or $ 2.50"]),
        ("3 1/2 cups", ["3 1/2"]),
        ("twenty-five men", ["twenty-five"]),
        ("the 5th of 6", ["the 5th of 6"]),
        ("How many?", []),
    ],
)
def test_the_numbers_of_a_question_and_where_their_texts_end(question: str, told: list[str]) -> None:
    assert [question[: number.end] for number in numbers_told(question)] == told


def test_the_places_are_those_that_a_calculation_names() -> None:
    question = "Of 3 pens and 3 cups twice 7 are new and 9 old."
    assert [number.place for number in numbers_told(question)] == [0, 2, 3]
    assert calculation(question, "    a = 3 * 7 - 9\n    return a") == "(+ (* n0 n2) -n3)"


@given(st.text(alphabet='3 4,.%/$halfonetwice"\\\n', max_size=60))
def test_every_end_is_behind_a_text_and_in_order(text: str) -> None:
    question = clean_question(text)
    ends = [number.end for number in numbers_told(question)]
    assert ends == sorted(set(ends))
    assert all(0 < end <= len(question) and not question[end - 1].isspace() for end in ends)


@pytest.mark.parametrize(
    ("expression", "roles"),
    [
        ("3 + 4", ["addend", "addend", "unused", "unused"]),
        ("3 - 4", ["addend", "subtrahend", "unused", "unused"]),
        ("3 * 4", ["factor", "factor", "unused", "unused"]),
        ("4 / 3", ["divisor", "factor", "unused", "unused"]),
        ("3 - 4 - 5", ["addend", "subtrahend", "subtrahend", "unused"]),
        ("(3 + 4) * 5 - 6", ["addend", "addend", "factor", "subtrahend"]),
        ("3 / (4 * 5)", ["factor", "divisor", "divisor", "unused"]),
        ("3 * 3 + 4", ["repeated", "addend", "unused", "unused"]),
        ("3 - (3 - 4)", ["repeated", "addend", "unused", "unused"]),
        ("6", ["unused", "unused", "unused", "alone"]),
        ("3 * 60", ["times a constant", "unused", "unused", "unused"]),
        ("3 * 4 / 100", ["over a constant", "over a constant", "unused", "unused"]),
        ("60 / 3", ["divisor", "unused", "unused", "unused"]),
        ("(3 * 60 + 4) / 60", ["times a constant", "addend", "unused", "unused"]),
        ("3 + 60", ["addend", "unused", "unused", "unused"]),
        ("3 // 4", ["other", "other", "unused", "unused"]),
        ("round(3 / 4)", ["factor", "divisor", "unused", "unused"]),
    ],
)
def test_the_role_of_each_number(expression: str, roles: list[str]) -> None:
    found = relations_of(expression)
    assert [found.role(place) for place in range(4)] == roles


@pytest.mark.parametrize(
    ("expression", "relations"),
    [
        ("3 + 4", {"01": "sum"}),
        ("3 - 4", {"01": "minus"}),
        ("4 - 3", {"01": "from"}),
        ("3 * 4", {"01": "product"}),
        ("3 / 4", {"01": "over"}),
        ("4 / 3", {"01": "under"}),
        ("3 - 4 - 5", {"01": "minus", "02": "minus", "12": "sum"}),
        ("3 - (4 - 5)", {"01": "minus", "02": "sum", "12": "from"}),
        ("3 / 4 / 5", {"01": "over", "02": "over", "12": "product"}),
        ("(3 + 4) * 5", {"01": "sum", "02": "product", "12": "product"}),
        (
            "(3 + 4) * 5 - 6",
            {"01": "sum", "02": "product", "12": "product", "03": "minus", "13": "minus", "23": "minus"},
        ),
        ("6 / (3 - 4)", {"01": "minus", "03": "under", "13": "under"}),
        ("3 * 60 + 4", {"01": "sum"}),
        ("60 * (3 + 4) / 100", {"01": "sum"}),
        ("3 * 3 + 4", {"01": "sum"}),
        ("3 + 4 + 3 * 4", {"01": "product"}),  # where they meet deepest
        ("3 // 4", {"01": "other"}),
        ("max(3, 4) - 5", {"01": "other", "02": "minus", "12": "minus"}),
        ("3", {}),
    ],
)
def test_the_relation_of_each_two_numbers(expression: str, relations: dict[str, str]) -> None:
    found = relations_of(expression)
    for one, other in combinations(range(4), 2):
        assert found.relation(one, other) == relations.get(f"{one}{other}", "unused")


EXPRESSIONS = st.recursive(
    st.sampled_from("3 4 5 6 60 100 11".split()),
    lambda inner: (
        st.tuples(inner, st.sampled_from("+ - * / // %".split()), inner).map(
            lambda parts: f"({' '.join(parts)})"
        )
        | inner.map(lambda argument: f"round({argument})")
        | st.tuples(inner, inner).map(lambda arguments: f"max({', '.join(arguments)})")
    ),
    max_leaves=9,
)


@given(EXPRESSIONS, st.sampled_from([*permutations(range(4), 2)]))
def test_the_relation_read_from_the_other_side_is_mirrored(expression: str, two: tuple[int, int]) -> None:
    found = relations_of(expression)
    seen = found.relation(*two)
    assert found.relation(*reversed(two)) == MIRRORED.get(seen, seen)


@given(EXPRESSIONS, st.integers(0, 3))
def test_the_number_that_no_relation_has_is_the_unused_one(expression: str, place: int) -> None:
    found = relations_of(expression)
    in_use = [other for other in range(4) if found.role(other) != "unused"]
    for other in range(4):
        if other != place:
            assert (found.relation(place, other) != "unused") == ({place, other} <= {*in_use})


def test_the_mean_logarithms_of_a_programs_roles_and_of_its_relations_are_added() -> None:
    question = "Tom has 3 bags of 4 apples and eats 5."
    roles = [[math.log(0.03)] * len(ROLES) for _ in range(3)]
    for place, (role, share) in enumerate((("factor", 0.5), ("factor", 0.4), ("subtrahend", 0.3))):
        roles[place][ROLES.index(role)] = math.log(share)
    shares = {(0, 1): ("product", 0.5), (0, 2): ("minus", 0.25), (1, 2): ("minus", 0.125)}
    relations = [[[math.log(0.02)] * len(RELATIONS) for _ in range(3)] for _ in range(3)]
    for (one, other), (kind, share) in shares.items():
        relations[one][other][RELATIONS.index(kind)] = math.log(share)
    reading = Reading(roles, relations)
    found = related(question, "    left = 3 * 4 - 5\n    return left", reading)
    assert found == pytest.approx(math.log(0.5 * 0.4 * 0.3) / 3 + math.log(0.5 * 0.25 * 0.125) / 3)
    turned = related(question, "    left = 5 - 3 * 4\n    return left", reading)
    assert turned == pytest.approx(math.log(0.5 * 0.4 * 0.03) / 3 + math.log(0.5 * 0.02 * 0.02) / 3)


def test_nothing_is_less_likely_than_the_least() -> None:
    reading = Reading([[-50.0] * len(ROLES)] * 2, [[[-50.0] * len(RELATIONS)] * 2] * 2)
    assert related("3 and 4", "    a = 3 + 4\n    return a", reading) == pytest.approx(2 * math.log(LEAST))


@pytest.mark.parametrize(("question", "means"), [(QUESTION, 2), ("3 and 4", 2), ("3 or 3", 1), ("None", 0)])
def test_a_program_without_a_calculation_is_as_unlikely_as_can_be(question: str, means: int) -> None:
    reading = reading_for(question, "    a = 3 + 4\n    return a")
    found = related(question, "    while True:\n        a = 3\n    return a", reading)
    assert found == pytest.approx(means * math.log(LEAST))


def test_a_question_is_related_as_it_was_read() -> None:
    question = '  Tom said "6""" \\\n 3  bags of  4 apples'
    reader = FakeReader("    a = 3 * 4\n    return a")
    reading = read_numbers(question, reader)
    assert reading is not None
    ((text, ends),) = reader.asked
    assert text == clean_question(question)
    assert [text[end - 1] for end in ends] == ["6", "3", "4"]
    assert related(question, reader.program, reading) == pytest.approx(2 * math.log(0.93))


def test_a_question_that_is_too_long_has_no_reading_and_other_errors_are_raised() -> None:
    assert read_numbers(QUESTION, FakeReader("", [PromptTooLong(900, 512)])) is None
    with pytest.raises(EngineLost):
        read_numbers(QUESTION, FakeReader("", [EngineLost("it was killed")]))


@given(EXPRESSIONS, EXPRESSIONS)
def test_the_program_that_is_read_weighs_most(read: str, other: str) -> None:
    programs = [f"    a = {expression}\n    return a" for expression in (read, other)]
    reading = reading_for(QUESTION, programs[0])
    most, found = (weight(QUESTION, program, reading) for program in programs)
    assert 0 < found <= most == 1
