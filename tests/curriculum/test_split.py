"""What is held out stays held out."""

from collections.abc import Callable
from random import Random

from app.curriculum import Curriculum, Family, expand
from app.curriculum.split import is_held_out_family, is_held_out_numbers


def test_the_held_out_families_never_change(curriculum: Curriculum) -> None:
    held_out = {family.id for family in curriculum.families if is_held_out_family(family.id)}
    assert len(held_out) >= 145  # new families add to them
    assert held_out >= {
        "adv-choir-rows-people-standing",
        "adv-transfer-marbles-receiver-now",
        "adv-sheep-two-fields-total-known",
    }
    assert "g34-packs-plus-loose-stickers" not in held_out
    assert 0.04 < len(held_out) / len(curriculum.families) < 0.06


def test_numbers_are_held_out_in_every_phrasing_and_with_every_word(
    make_family: Callable[..., Family],
) -> None:
    family, rng = make_family(numbers={"a": "2..40", "b": "2..40"}), Random(0)
    decided: dict[tuple[object, ...], bool] = {}
    for _ in range(4000):
        problem = expand(family, rng)
        key = tuple(problem.numbers.values())
        assert decided.setdefault(key, is_held_out_numbers(problem)) == is_held_out_numbers(problem)
    assert 0.03 < sum(decided.values()) / len(decided) < 0.07


def test_known_numbers_stay_on_their_side(make_family: Callable[..., Family]) -> None:
    held_out = [
        a
        for a in range(60, 140)
        if is_held_out_numbers(expand(make_family(numbers={"a": a, "b": 2}), Random(0)))
    ]
    assert held_out == [66, 91, 104, 134]
