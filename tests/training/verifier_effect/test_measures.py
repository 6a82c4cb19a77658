"""What a verifier is worth on given candidates, and its differences from another."""

import math

import pytest

from tests.training.evaluation.results import result
from training.evaluation.figures import Result
from training.verifier_effect.measures import (
    different_programs,
    figures_of,
    right_over_wrong,
    squared_error,
    tables,
)

GOOD = result(5, (5, 0.9), (7, 0.1), (7, 0.1))
BAD = result(5, (5, 0.1), (7, 0.9), (7, 0.9))
MIDDLING = result(5, (5, 0.5), (6, 0.2), (7, 0.8))


def test_pairs_are_of_one_problem_and_equal_programs_count_once() -> None:
    assert right_over_wrong(GOOD) == 100
    assert right_over_wrong(BAD) == 0
    assert right_over_wrong(MIDDLING) == 50
    assert len(different_programs(GOOD)) == 2


def test_a_problem_without_a_right_or_without_a_wrong_program_has_no_pairs() -> None:
    assert math.isnan(right_over_wrong(result(5, (7, 0.4), (8, 0.4))))
    assert math.isnan(right_over_wrong(result(5, (5, 0.4))))


def test_a_candidate_without_an_answer_is_no_program() -> None:
    assert different_programs(result(5, (None, None))) == []
    assert math.isnan(squared_error(result(5, (None, None))))
    assert squared_error(result(5, (5, 0.5), (7, 0.0), (None, None))) == pytest.approx(0.125)


def test_a_better_verifier_gains_on_all_measures() -> None:
    scored = {"base": {"short": [BAD] * 4}, "better": {"short": [GOOD] * 4}}
    row = figures_of(scored)["better"]["short"]
    assert row["right over wrong"]["from_base"]["value"] == 100
    assert row["verifier@N"] == {"mean": 100.0, "from_base": {"value": 100.0, "low": 100.0, "high": 100.0}}
    assert row["best score@N"]["from_base"]["value"] == 100
    assert row["Brier score"]["from_base"]["value"] < 0
    assert row["over majority"]["value"] == 100, "two of three candidates are wrong"


def test_the_tables_name_the_base_the_sets_and_all_together() -> None:
    unsolvable = [result(5, (7, 0.4))] * 3
    sets: dict[str, list[Result]] = {"short": [BAD] * 4, "long": unsolvable}
    better: dict[str, list[Result]] = {"short": [GOOD] * 4, "long": unsolvable}
    text = tables(figures_of({"base": sets, "better": better}), sets)
    assert "| short | 4 | 33.3 | 0.0 | 100.0 | 4 |" in text
    assert "| verifier | short | long | all |" in text
    assert "| base | 0.0 | - | 0.0 |" in text
    assert "| better | **+100.0** (+100.0 to +100.0) | - | **+100.0** (+100.0 to +100.0) |" in text
