import pytest

from app.problem.answers import Answer
from tests.training.evaluation.results import result
from training.evaluation.data import Item
from training.evaluation.figures import measure, measure_groups, standard_error, table
from training.evaluation.sampling import Attempts


def test_each_figure_is_what_its_name_says() -> None:
    results = [
        result(5, (4, 0.1), (4, 0.1), (5, 0.9)),  # the majority is wrong, the verifier right
        result(5, (5, 0.1), (5, 0.1), (4, 0.9)),  # the other way round
        result(5, (5, 0.4), (5, 0.4), (4, 0.5)),  # two votes outweigh the best score
        result(5, (4, 0.5), (None, None), (None, None)),
    ]
    figures = measure(results, scored=True)
    assert figures.pass_at_1 == pytest.approx((1 / 3 + 2 / 3 + 2 / 3 + 0) / 4)
    assert figures.majority_at_n == 2 / 4
    assert figures.verifier_at_n == 2 / 4
    assert figures.best_score_at_n == 1 / 4
    assert figures.oracle_at_n == 3 / 4
    assert figures.ran == 10 / 12


def test_a_refused_problem_counts_as_not_solved() -> None:
    refused = (Item("Hello", Answer.of(5)), Attempts((), "I cannot find any numbers in this problem."))
    figures = measure([refused, result(5, (5, 1.0))], scored=True)
    assert figures.refused == 1
    assert figures.pass_at_1 == figures.majority_at_n == figures.verifier_at_n == figures.oracle_at_n == 0.5


def test_without_a_verifier_there_is_no_verifier_figure() -> None:
    figures = measure([result(5, (5, None))], scored=False)
    assert figures.verifier_at_n is None
    assert figures.best_score_at_n is None
    assert " - " in table({"all": figures}, 1) + " "


def test_groups_are_measured_apart_and_in_order() -> None:
    results = [
        result(5, (5, None), operations="10"),
        result(5, (4, None), operations="2"),
        result(5, (5, None), operations="2", topic="money"),
    ]
    groups = measure_groups(results, scored=False)
    assert list(groups["operations"]) == ["2", "10"]
    assert groups["operations"]["2"].pass_at_1 == 0.5
    assert groups["topic"]["money"].problems == 1


def test_the_table_names_the_four_figures_in_percent() -> None:
    shown = table({"all": measure([result(5, (5, 0.9), (4, 0.2))], scored=True)}, 2)
    for name in ("pass@1", "majority@2", "verifier@2", "oracle@2"):
        assert name in shown
    assert "50.0" in shown
    assert "100.0" in shown


def test_standard_error_of_a_half_over_a_hundred() -> None:
    assert standard_error(0.5, 100) == pytest.approx(0.05)
