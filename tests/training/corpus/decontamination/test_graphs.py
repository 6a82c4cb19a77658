import pytest

from training.corpus.decontamination.graphs import program_graph, solution_graph


def test_names_numbers_and_order_do_not_matter() -> None:
    ours = "boxes = 3\nlemons = boxes * 8  # 8 in each\nleft = lemons - 5\nreturn left"
    theirs = '''def simple_math_problem() -> int:
    """
    Another question.
    """
    result = -2 + 7 * 9
    return result
'''
    assert program_graph(ours) == program_graph(theirs) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("return 20 * 15 / 100", "return 20 * 0.15"),
        ("return 8 * 1 + 0", "return 8"),
        ("a = 2\na += 3\nreturn a", "return 2 + 3"),
        ("return int(9 / 3)", "return 9 // 3"),
        ("return (2 + 3) + 4", "return 2 + (3 + 4)"),
    ],
)
def test_ways_to_write_one_computation(one: str, other: str) -> None:
    assert program_graph(one) == program_graph(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("return 2 + 3", "return 2 * 3"),
        ("return 2 - 3", "return 2 + 3"),
        ("return 2 * (3 + 4)", "return 2 * 3 + 4"),
        ("return 6 / 3", "return 6 * 3"),
    ],
)
def test_different_computations_differ(one: str, other: str) -> None:
    assert program_graph(one) != program_graph(other)


@pytest.mark.parametrize(
    "source",
    [
        "for day in range(3):\n    pass\nreturn 3",
        "return min(2, 3)",
        "return unknown + 1",
        "return 2 **",
        "import os",
        "x = 1",
        "x = 1 + 1\n" + "x = x + x\n" * 40 + "return x",
    ],
)
def test_what_is_no_straight_computation_has_no_graph(source: str) -> None:
    assert program_graph(source) is None


def test_the_steps_of_a_solution_are_put_together() -> None:
    solution = "She packs 6*8 = <<6*8=48>>48 lemons.\nShe has 48-5 = <<48-5=43>>43 left.\n#### 43"
    assert solution_graph(solution) == program_graph("return 6 * 8 - 5") is not None


def test_a_solution_without_steps_has_no_graph() -> None:
    assert solution_graph("It is plain.\n#### 3") is None
