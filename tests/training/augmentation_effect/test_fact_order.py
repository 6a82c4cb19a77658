"""Facts in any order and in the listed one: the same problems, told twice."""

import re
from pathlib import Path

import pytest
from transformers import PreTrainedTokenizerFast

from app.curriculum import Family, load_curriculum
from training.augmentation_effect.arms import TrainingProblems, order_arms
from training.augmentation_effect.fact_order import TOLD_ORDER, draw_in_both_orders
from training.presets import TrainingSettings

THINGS = re.compile("shells|stones|sticks")
LISTED = ["shells", "stones", "sticks"]


@pytest.fixture(scope="module")
def families(orders: Path) -> tuple[Family, ...]:
    return load_curriculum(orders).families


def things(question: str) -> list[str]:
    return THINGS.findall(question)


def test_a_pair_is_one_problem_told_in_two_orders(families: tuple[Family, ...], orders: Path) -> None:
    pairs = draw_in_both_orders(families, 120, 1, lambda problem: True, orders)
    assert len(pairs) == 120
    for plain, in_order in pairs:
        assert (plain.family, plain.body, plain.answer) == (in_order.family, in_order.body, in_order.answer)
        assert sorted(plain.question.split()) == sorted(in_order.question.split())
        assert things(in_order.question) == LISTED
        assert in_order.augmented == ([TOLD_ORDER] if plain.question != in_order.question else [])
    assert len({tuple(things(plain.question)) for plain, _ in pairs}) == 6


def test_only_families_with_a_free_order_take_part_each_in_turn(
    families: tuple[Family, ...], orders: Path
) -> None:
    free = {family.id for family in families if family.order == "any"}
    pairs = draw_in_both_orders(families, len(free), 1, lambda problem: True, orders)
    assert {plain.family for plain, _ in pairs} == free


def test_pairs_are_the_same_for_a_seed_and_only_what_is_kept(
    families: tuple[Family, ...], orders: Path
) -> None:
    pairs = draw_in_both_orders(families, 40, 1, lambda problem: problem.answer > 60, orders)
    assert pairs == draw_in_both_orders(families, 40, 1, lambda problem: problem.answer > 60, orders)
    assert all(int(plain.answer) > 60 for plain, _ in pairs)


def test_families_that_never_give_what_is_kept_end(families: tuple[Family, ...], orders: Path) -> None:
    assert draw_in_both_orders(families, 40, 1, lambda problem: False, orders) == []


def test_no_family_with_a_free_order_is_an_error(families: tuple[Family, ...], orders: Path) -> None:
    listed = [family for family in families if family.order == "told"]
    with pytest.raises(ValueError, match="any order"):
        draw_in_both_orders(listed, 5, 1, lambda problem: True, orders)


def test_the_arm_trains_on_the_same_problems_in_the_listed_order(
    orders: Path, tokenizer: PreTrainedTokenizerFast, settings: TrainingSettings
) -> None:
    problems = TrainingProblems.draw(tokenizer, settings, 1, orders, only_free_order=True)
    none, listed = (problems.told(arm, 0.5, tokenizer, settings) for arm in order_arms())
    assert none.changed == 0
    assert listed.changed > 0.5
    assert none.examples == listed.examples
