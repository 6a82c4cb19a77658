"""Set words said otherwise, and persons told as relatives."""

from collections.abc import Callable
from random import Random

import pytest

from training.corpus.augmentation.relatives import use_relatives
from training.corpus.augmentation.synonyms import entries, use_synonyms
from training.corpus.example import CorpusExample

MakeExample = Callable[..., CorpusExample]
SEEDS = range(80)


def said(example: CorpusExample) -> set[str]:
    return {one.question for seed in SEEDS if (one := use_synonyms(example, Random(seed)))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How many pens are there in all?", "How many pens are there in total?"),
        ("How many pens are there altogether?", "How many pens are there in all?"),
        ("Tom has twice as many pens.", "Tom has 2 times as many pens."),
        ("Tom eats half of the plums.", "Tom eats 1/2 of the plums."),
        ("1/2 of them are red.", "Half of them are red."),
        ("He sells a third of 12.", "He sells 1/3 of 12."),
        ("Tom earns $5 an hour.", "Tom earns $5 per hour."),
        ("Tom reads 12 pages a day.", "Tom reads 12 pages per day."),
        ("Nuts are $4 a pound.", "Nuts are $4 per pound."),
        ("Caps are $4 each.", "Caps are $4 apiece."),
        ("The rest of the pens are red.", "The remaining pens are red."),
        ("Tea is $3. How much did Ana spend?", "Tea is $3. How much money did Ana spend?"),
    ],
)
def test_forms_take_each_others_place(make_example: MakeExample, one: str, other: str) -> None:
    assert other in said(make_example(one))
    assert one in said(make_example(other))


@pytest.mark.parametrize(
    "text",
    [
        "Tom is in all of the plays, and 2 1/2 of the cakes are his.",
        "The first half of the game, the other half of them and one and a third of 3.",
        "He paid $5 a week later, read 5 books a second time and ran 5 miles an hour ago.",
        "How much did Ana spend?",
        "The rest of the class sings.",
    ],
)
def test_where_the_words_mean_something_else_they_stay(make_example: MakeExample, text: str) -> None:
    assert said(make_example(text)) == set()


def test_every_form_of_the_table_is_found_by_its_own_pattern_only_with_its_slots() -> None:
    for entry in entries():
        assert len(set(entry.forms)) == len(entry.forms) >= 2
        slots = {frozenset(pattern.groupindex) for _, _, pattern, _ in entry.found}
        assert len(slots) == 1, entry.forms


def test_the_second_person_becomes_a_relative_of_the_first(make_example: MakeExample) -> None:
    example = make_example(
        "Tom has 5 pens and Kate has 3. Kate loses 2. How many pens does Kate have?",
        body="kate = 3\nlost = 2\nleft = kate - lost  # what Kate still has\nreturn left",
        answer="1",
    )
    found = [one for seed in SEEDS if (one := use_relatives(example, Random(seed)))]
    sister = next(one for one in found if "sister" in one.question)
    assert sister.question == (
        "Tom has 5 pens and his sister has 3. Tom's sister loses 2. How many pens does Tom's sister have?"
    )
    assert sister.body.startswith("sister = 3\nlost = 2\nleft = sister - lost")


@pytest.mark.parametrize(
    "text",
    [
        "Tom has 5 pens. How many does he have?",
        "Tom and Kate have 5 pens. How many has Kate?",
        "Tom has 5 pens, Kate 3 and Ana 2. How many has Kate?",
        "Tom has 5 pens and a brother. Kate has 3. How many has Kate?",
        "Tom has 5 letters in his name. Kate has 3. How many has Kate?",
        "Tom has 5 pens. Sam has 3. How many has Sam?",
    ],
)
def test_nobody_becomes_a_relative_where_it_would_not_be_plain(make_example: MakeExample, text: str) -> None:
    assert all(use_relatives(make_example(text), Random(seed)) is None for seed in SEEDS)


def test_no_mother_is_as_old_as_a_child(make_example: MakeExample) -> None:
    example = make_example("Tom is 9 years old. Kate is 2 years older. How old is Kate?", body="return 9 + 2")
    found = {one.question for seed in SEEDS if (one := use_relatives(example, Random(seed)))}
    assert len(found) == 4
    assert not any("mother" in text or "aunt" in text for text in found)
