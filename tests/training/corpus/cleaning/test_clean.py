from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from training.corpus.cleaning.clean import clean_body

LEMONS = "Rita packs 6 boxes with 8 lemons each. She gives 5 to Omar. How many lemons does she have left?"


def test_a_program_in_the_style_of_tinygsm_reads_like_ours() -> None:
    program = '''def simple_math_problem() -> int:
    """
    Rita packs 6 boxes with 8 lemons each. She gives 5 to Omar. How many lemons does she have left?
    """
    unused = 77
    x = 6
    y = 8  # in one box
    z = 5
    result = x * y - z
    return result
'''
    outcome = clean_body(LEMONS, program)
    assert outcome.what == "cleaned"
    assert outcome.body == (
        "boxes = 6\n"
        "lemons_per_box = 8  # in one box\n"
        "gives_to_omar = 5\n"
        "lemons = boxes * lemons_per_box  # so many lemons for each box\n"
        "lemons_left = lemons - gives_to_omar  # lemons without gives to omar\n"
        "return lemons_left"
    )


def test_names_that_mean_something_stay() -> None:
    body = "crates = 6\ncrate_size = 8\nresult = crates * crate_size\nreturn result"
    outcome = clean_body(LEMONS, body)
    assert outcome.body.splitlines()[:2] == ["crates = 6", "crate_size = 8"]


def test_a_sum_that_grows_becomes_lines_of_its_own() -> None:
    body = "total = 0\nrate = 12\n# Monday\ntotal += rate * 5\ntotal += rate * 3  # Tuesday\nreturn total"
    outcome = clean_body("Ben earns $12 an hour for 5 hours on Monday and 3 on Tuesday.", body)
    assert outcome.body == (
        "rate = 12\n"
        "total = rate * 5  # Monday\n"
        "part = rate * 3  # rate times 3\n"
        "total_2 = total + part  # Tuesday\n"
        "return total_2"
    )


def test_a_second_name_for_the_same_thing_goes() -> None:
    body = "birds = 3\nfish = 4\nresult = birds + fish\nanswer = result\nreturn answer"
    assert clean_body("How many animals are there?", body).body == (
        "birds = 3\nfish = 4\nanimals = birds + fish  # birds and fish together\nreturn animals"
    )


def test_the_module_of_a_function_is_imported_again() -> None:
    body = "import math\na = 17\nb = 4\nreturn math.ceil(a / b)"
    assert clean_body("17 friends come, 4 fit in a car. How many cars are needed?", body).body == (
        "import math\n"
        "friends = 17\n"
        "friends_in_car = 4\n"
        "cars = math.ceil(friends / friends_in_car)  # what is begun counts as a whole one\n"
        "return cars"
    )


def test_chains_stay_on_one_line() -> None:
    body = "cost = 40\ntip = cost * 15 / 100  # the tip\nreturn tip"
    assert clean_body("What is the tip?", body).what == "already clean"


@pytest.mark.parametrize(
    "body",
    [
        "n = 0\nfor day in range(3):\n    n += 2\nreturn n",
        "n = 3\nif n > 2:\n    n = 5\nreturn n",
        "ages = [1, 2]\nreturn sum(ages)",
        "def simple_math_problem():\n    return half(4)\n\ndef half(x):\n    return x / 2\n",
    ],
)
def test_other_programs_stay_as_they_are(body: str) -> None:
    outcome = clean_body(LEMONS, body)
    assert (outcome.body, outcome.what) == (body, "not straight")


@pytest.mark.parametrize(
    "body", ["return 1 / 0", "return unknown", "x = 3", "return 'three'", "not a program"]
)
def test_a_program_without_an_answer_stays_as_it_is(body: str) -> None:
    outcome = clean_body(LEMONS, body)
    assert (outcome.body, outcome.what) == (body, "no exact answer")


@pytest.mark.parametrize(
    ("right", "reason"),
    [
        ("boxes // size", "how many whole size are in boxes"),
        ("boxes % size", "what is left of boxes after whole size"),
        ("boxes ** 2", "boxes times itself"),
        ("boxes ** 3", "boxes to the power of 3"),
        ("boxes * size * 2", "multiply them all"),
        ("max(boxes, size)", "the largest of them"),
        ("int(boxes / size)", "only the whole ones count"),
        ("size - boxes", "size without boxes"),
    ],
)
def test_a_reason_tells_the_operation(right: str, reason: str) -> None:
    body = f"boxes = 6\nsize = 8\nfound = {right}\nreturn found"
    assert clean_body("What is found?", body).body.splitlines()[-2] == f"found = {right}  # {reason}"


NAMES = ("apples", "boxes", "x", "result")
EXPRESSIONS = st.recursive(
    st.sampled_from(NAMES) | st.integers(-20, 200).map(str) | st.sampled_from(["0.5", "1.25"]),
    lambda inner: (
        st.builds(
            lambda left, sign, right: f"({left} {sign} {right})",
            inner,
            st.sampled_from(["+", "-", "*", "/"]),
            inner,
        )
        | inner.map(lambda one: f"-({one})")
        | inner.map(lambda one: f"int({one})")
    ),
    max_leaves=10,
)


@st.composite
def programs(draw: st.DrawFn) -> str:
    lines = [f"{name} = {place + 2}" for place, name in enumerate(NAMES)]
    assignments = draw(st.lists(st.tuples(st.sampled_from(NAMES), EXPRESSIONS), max_size=4))
    lines += [f"{name} = {right}" for name, right in assignments]
    return "\n".join([*lines, f"return {draw(EXPRESSIONS)}"])


@given(programs())
def test_the_answer_never_changes(body: str) -> None:
    outcome = clean_body(LEMONS, body)
    assert outcome.what != "another answer"
    assert answer(outcome.body) == answer(body)
    if outcome.what == "cleaned":
        again = clean_body(LEMONS, outcome.body)
        assert again.what in ("already clean", "cleaned")
        assert answer(again.body) == answer(body)


def answer(body: str) -> Fraction | None:
    trace = run_program(join_program(format_completion(body)))
    return trace.answer.exact if trace.answer is not None else None
