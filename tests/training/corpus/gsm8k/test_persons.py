"""Persons are found only where a swap is safe, and swapped for others with the same pronoun."""

from random import Random

import pytest

from training.corpus.gsm8k.persons import known_persons, other_names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Rita meets Omar.", ["Rita", "Omar"]),
        ("Rita Stone meets Omar.", ["Omar"]),
        ("Omar has her caps.", []),
        ("Mr. Omar meets Zorblax.", []),
        ("The hat of Rita, and Travis' book", ["Rita"]),
    ],
)
def test_who_may_be_swapped(question: str, names: list[str]) -> None:
    assert known_persons(question) == names


def test_new_names_differ_from_each_other_and_from_the_question() -> None:
    for seed in range(200):
        names = other_names(["Rita", "Nina", "Omar"], "Rita and Nina and Omar and Leo", Random(seed))
        assert len({*names, "Rita", "Nina", "Omar", "Leo"}) == 7
