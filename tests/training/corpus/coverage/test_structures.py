"""Forms and graphs: what is the same program and what is not, and how two are chained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.coverage.forms import LEAF, Form, bag, form_of
from training.corpus.coverage.graphs import graph_of
from training.corpus.coverage.measure import chained
from training.corpus.coverage.programs import Node, read_program


def node(body: str) -> Node:
    found = read_program(body)
    assert found is not None
    return found


def form(expression: str) -> Form:
    return form_of(node(f"return {expression}"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3 * 4 + 5", "7 + 8 * 9"),
        ("9 - 2 - 3", "9 - (2 + 3)"),
        ("60 / 2 / 3", "60 / (2 * 3)"),
        ("60 // 2 + 1", "1 + 60 / 2"),
        ("5 ** 2", "5 * 5"),
        ("8 - (3 - 2)", "8 - 3 + 2"),
    ],
)
def test_the_same_arithmetic_told_otherwise_is_one_form(one: str, other: str) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("3 - 2", "3 + 2"), ("(3 + 4) * 5", "3 + 4 * 5"), ("7 % 3", "7 / 3"), ("(8 - 2) / 3", "8 / (2 - 1)")],
)
def test_other_arithmetic_is_another_form(one: str, other: str) -> None:
    assert form(one) != form(other)


def test_lines_are_followed_to_the_answer() -> None:
    body = "boxes = 3\neach = 4  # in a box\nall_of_them = boxes * each\nleft = all_of_them - 2\nreturn left"
    assert form_of(node(body)).text == "x*x - x"
    assert form_of(node(body)).operations == 2


@pytest.mark.parametrize(
    "body",
    [
        "return max(3, 4)",
        "a = [1, 2]\nreturn a[0]",
        "a = 3\nif a > 2:\n    a = 4\nreturn a",
        "total = 0\nfor n in range(3):\n    total = total + n\nreturn total",
        "return 2 ** 40",
    ],
)
def test_a_program_with_more_than_arithmetic_has_no_structure(body: str) -> None:
    assert read_program(body) is None


def test_the_graph_tells_a_shared_result_from_two_alike() -> None:
    shared = node("a = 3 * 4\nb = a / 2\nreturn a + b")
    alike = node("a = 3 * 4\nb = 5 * 6 / 2\nreturn a + b")
    assert form_of(shared) == form_of(alike)
    assert graph_of(shared) == "[1]=x*x; [1] + [1]/x"
    assert graph_of(alike) == "x*x + x*x/x"


def test_the_graph_does_not_depend_on_the_order_of_lines() -> None:
    one = node("a = 3 + 4\nb = 2 * a\nc = 5 * 6\nreturn b + c - a")
    other = node("c = 5 * 6\na = 4 + 3\nb = a * 2\nreturn c + b - a")
    assert graph_of(one) == graph_of(other)


def test_two_families_make_a_form_when_one_answers_a_number_of_the_other() -> None:
    product, difference = form("3 * 4"), form("9 - 2")
    wanted = {form("3 * 4 - 5"), form("9 - 3 * 4"), form("3 * (9 - 2)"), form("3 * 4 + 5")}
    assert chained(wanted, {product, difference}) == wanted - {form("3 * 4 + 5")}


def test_parts_of_a_sum_come_from_one_family_too() -> None:
    wanted = form("2 + 3 + 4 - 5")
    assert chained({wanted}, {form("2 + 3"), form("2 + 3 - 4")}) == {wanted}
    assert chained({wanted}, {form("2 + 3")}) == frozenset()


forms = st.recursive(
    st.just(LEAF),
    lambda inner: st.tuples(
        st.sampled_from(["sum", "product"]),
        st.lists(st.tuples(st.sampled_from([1, -1]), inner), min_size=1, max_size=2),
        inner,
    ).map(lambda made: bag(made[0], ((1, made[2]), *made[1]))),
    max_leaves=4,
)


def substitutions(second: Form, first: Form) -> set[Form]:
    """Every form that comes of putting `first` in the place of one leaf of `second`."""
    if second.kind == "leaf":
        return {first}
    made = set()
    for place, (sign, part) in enumerate(second.parts):
        others = second.parts[:place] + second.parts[place + 1 :]
        made |= {bag(second.kind, (*others, (sign, new))) for new in substitutions(part, first)}
    return made


@given(forms.filter(lambda form: form.kind != "leaf"))
def test_every_cut_put_together_again_is_the_form(whole: Form) -> None:
    for first, second in whole.cuts():
        assert first != LEAF
        assert second != LEAF
        assert first.operations + second.operations == whole.operations
        assert whole in substitutions(second, first)


@given(forms.filter(lambda form: form.kind != "leaf"), forms.filter(lambda form: form.kind != "leaf"))
def test_every_form_that_two_make_is_found(first: Form, second: Form) -> None:
    made = substitutions(second, first)
    assert chained(made, {first, second}) == made - {first, second}
