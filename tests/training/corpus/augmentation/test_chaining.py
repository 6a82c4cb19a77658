"""Two stories told as one, whose program is the two programs one after the other."""

import re
from collections.abc import Callable
from fractions import Fraction
from random import Random

import pytest

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from training.corpus.augmentation import Chaining
from training.corpus.augmentation.chain_openings import read_asked
from training.corpus.augmentation.chain_places import places
from training.corpus.augmentation.chain_seconds import can_come_second
from training.corpus.augmentation.chaining import LENGTHS_OF_THREE, LONGEST
from training.corpus.example import CorpusExample

MakeExample = Callable[..., CorpusExample]
SEEDS = range(40)
APPLES = {
    "question": "Tom has 9 apples. Tom eats 4. How many apples does Tom have left?",
    "body": "apples = 9\neaten = 4\nleft = apples - eaten  # the rest\nreturn left",
    "answer": "5",
    "family": "test-apples",
}
WAGES = {
    "question": "Tom earns $9 and spends $4. How much money does Tom have left?",
    "body": "earned = 9\nspent = 4\nleft = earned - spent  # the rest\nreturn left",
    "answer": "5",
    "family": "test-wages",
}
PENCILS = {
    "question": "Ana packs 5 pencils into each box and has 3 boxes. How many pencils are left of 20?",
    "body": "pencils = 5\nboxes = 3\nall = 20\nleft = all - pencils * boxes  # the rest\nreturn left",
    "answer": "5",
    "family": "test-pencils",
}
CAPS = {
    "question": "At the fair 3 caps cost $5 each. How much do they cost?",
    "body": "caps = 3\nprice = 5\ncost = caps * price  # the same for each\nreturn cost",
    "answer": "15",
    "family": "test-caps",
}


def chained(first: CorpusExample, second: CorpusExample) -> set[str]:
    chaining = Chaining([second])
    return {one.question for seed in SEEDS if (one := chaining(first, Random(seed)))}


def test_a_number_is_told_as_the_answer_of_the_first_story(make_example: MakeExample) -> None:
    first, second = make_example(**APPLES), make_example(**PENCILS)
    told = chained(first, second)
    rest = "pencils into each box and has 3 boxes. How many pencils are left of 20?"
    assert f"{APPLES['question']} Ana packs that many {rest}" in told
    assert (
        f"Tom has 9 apples. Tom eats 4. First find how many apples Tom has left. Ana packs that many {rest}"
        in told
    )
    one = Chaining([second])(first, Random(1))
    assert one is not None
    assert one.body == (
        "apples = 9\neaten = 4\nleft = apples - eaten  # the rest\npencils = left  # as many as that\n"
        "boxes = 3\nall = 20\nsecond_left = all - pencils * boxes  # the rest\nreturn second_left"
    )
    assert one.operations == 2


def test_a_later_number_takes_the_words_of_the_first_question(make_example: MakeExample) -> None:
    told = chained(make_example(**APPLES), make_example(**CAPS))
    assert told == {
        "Tom has 9 apples. Tom eats 4. At the fair 3 caps cost as many dollars each as Tom has apples left. "
        "How much do they cost?"
    }
    assert chained(make_example(**WAGES), make_example(**CAPS)) == {
        "Tom earns $9 and spends $4. At the fair 3 caps cost as much each as Tom has left. "
        "How much do they cost?"
    }


@pytest.mark.parametrize(
    "fields",
    [
        {"answer": "6", "body": "apples = 6\nreturn apples"},  # no story with a 6
        {"question": "Ana has 9 apples. Ana eats 4. How many apples does Ana have left?"},  # the same person
        {
            "question": "Tom has 9 pencils. Tom eats 4. How many pencils does Tom have left?"
        },  # the same things
        {
            "question": "Tom has 9 m. Tom cuts off 4 m. How many meters does Tom have left?"
        },  # no number of pencils
        {"question": "Tom has 9 apples. Tom eats 4. Who has more?"},
        {"family": "test-pencils"},
        {"body": "return 9 - 4"},
        {"source": "gsm8k"},
    ],
)
def test_no_chain_where_it_would_not_be_plain(make_example: MakeExample, fields: dict[str, str]) -> None:
    assert chained(make_example(**APPLES | fields), make_example(**PENCILS)) == set()


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Ana packs 5 pencils and 5 pens. How many?", "pencils = 5\npens = 5\nreturn pencils + pens"),
        ("Ana packs 5 pencils and five pens. How many?", "each = 5\nreturn each + each"),
        ("Ana drives the 5 pencils home. How many?", "pencils = 5\nreturn pencils"),
        ("Ana packs 5% of them. How many?", "percent = 5\nreturn percent"),
        ("Ana buys a $5 ticket. How much?", "price = 5\nreturn price"),
        ("Ana naps 60 minutes. How many hours?", "minutes_per_hour = 60\nhalf = 0.5\nreturn half"),
        ('"I have 5 pencils," says Ana. How many?', "pencils = 5\nreturn pencils"),
        ("'I have 5 pencils,' says Ana. How many?", "pencils = 5\nreturn pencils"),
        ("Ana has 2001 pencils. How many?", "pencils = 2001\nreturn pencils"),
    ],
)
def test_a_number_that_is_no_place_for_an_answer(make_example: MakeExample, question: str, body: str) -> None:
    assert places(question, body) == ()
    assert not can_come_second(make_example(question, body=body))


@pytest.mark.parametrize(
    ("question", "what", "equal"),
    [
        ("Tom eats. How many apples are left?", "how many apples are left", "there are apples left"),
        (
            "Tom eats. How many seats are free?",
            "how many seats are free",
            "the number of seats that are free",
        ),
        (
            "We saw 3 cats. Find the total number of cats.",
            "the total number of cats",
            "the total number of cats",
        ),
        ("It costs $3. What is the price?", "the price", "the price"),
        ("Tom runs. How many did he see?", "how many he saw", None),
    ],
)
def test_what_is_asked(make_example: MakeExample, question: str, what: str, equal: str | None) -> None:
    asked = read_asked(make_example(question))
    assert asked is not None
    assert (asked.what, asked.equal) == (what, equal)


def test_a_number_of_things_bought_is_no_money(make_example: MakeExample) -> None:
    asked = read_asked(
        make_example("A bag is $5. What is the greatest number of bags that $20 will pay for?")
    )
    assert asked is not None
    assert asked.kind == "count"
    assert read_asked(make_example("A bag is $5. What is the weight of a bag that costs $5?")) is None


def test_lengths_of_chains_are_drawn(make_example: MakeExample) -> None:
    short = [
        make_example(**PENCILS | {"family": f"test-short-{number}"}, operations=2) for number in range(30)
    ]
    long_body = PENCILS["body"].replace("all - pencils * boxes", "all - pencils * boxes - 1 - 1 - 1")
    long = make_example(**PENCILS | {"family": "test-long", "body": long_body}, operations=6)
    chaining, first = Chaining([*short, long]), make_example(**APPLES)

    def share_of_long(by_length: float) -> float:
        made = [one for seed in range(300) if (one := chaining(first, Random(seed), by_length, 0.0))]
        return sum(one.family == "test-long" for one in made) / len(made)

    assert 0.65 < share_of_long(1) < 0.85  # 7 operations stand in the table three times, 3 once
    assert share_of_long(0) < 0.1


def test_three_stories(make_example: MakeExample) -> None:
    packed = make_example(
        "Ana puts 5 pencils into each box. Ana fills 3 boxes. How many pencils does Ana have?",
        body="pencils = 5\nboxes = 3\nleft = pencils * boxes  # the same in each\nreturn left",
        answer="15",
        family="test-packed",
    )
    trip = make_example(
        "Ben drives 15 stones to town in 3 trips. How many stones are that on each trip?",
        body="stones = 15\ntrips = 3\nleft = stones / trips  # shared evenly\nreturn left",
        answer="5",
        family="test-trips",
    )
    first, chaining = make_example(**APPLES), Chaining([packed, trip])
    three = {one.question: one for seed in SEEDS if (one := chaining(first, Random(seed), 0.0, 1.0))}
    whole = (
        "Tom has 9 apples. Tom eats 4. Ana puts as many pencils into each box as Tom has apples left. "
        "Ana fills 3 boxes. Work out how many pencils Ana has. "
        "Ben drives that many stones to town in 3 trips. How many stones are that on each trip?"
    )
    assert whole in three
    assert three[whole].operations == 3
    assert three[whole].body == (
        "apples = 9\neaten = 4\nleft = apples - eaten  # the rest\n"
        "pencils = left  # as many as that\nboxes = 3\nsecond_left = pencils * boxes  # the same in each\n"
        "stones = second_left  # as many as that\ntrips = 3\nthird_left = stones / trips  # shared evenly\n"
        "return third_left"
    )
    two = {one.family for seed in SEEDS if (one := chaining(first, Random(seed), 0.0, 0.0))}
    assert two == {"test-packed"}


@pytest.mark.parametrize(
    "fields",
    [
        {"family": "test-apples"},
        {"question": "Tom drives 15 stones to town in 3 trips. How many stones are that on each trip?"},
        {"question": "Ben drives 15 apples to town in 3 trips. How many apples are that on each trip?"},
    ],
)
def test_a_third_story_shares_nothing_with_the_first(
    make_example: MakeExample, fields: dict[str, str]
) -> None:
    packed = make_example(**PENCILS | {"answer": "15"})
    body = "stones = 15\ntrips = 3\nleft = stones / trips  # shared evenly\nreturn left"
    told = {"question": "Ben drives 15 stones to town in 3 trips. How many stones are that on each trip?"}
    first = make_example(**APPLES)
    for third, made in ((told, True), (told | fields, False)):
        last = make_example(**{"family": "test-trips", "body": body, "answer": "5"} | third)
        chaining = Chaining([packed, last])
        families = {one.family for seed in SEEDS if (one := chaining(first, Random(seed), 0.0, 1.0))}
        assert ("test-trips" in families) is made


def test_a_story_longer_than_any_length_drawn_goes_on_all_the_same(make_example: MakeExample) -> None:
    first, second = make_example(**APPLES, operations=30), make_example(**PENCILS)
    assert Chaining([second])(first, Random(1), 1.0) is not None


def test_chained_stories_of_the_families(examples: list[CorpusExample]) -> None:
    chaining = Chaining(examples)
    made = [one for first in examples if (one := chaining(first, Random(first.question), of_three=0.5))]
    assert len(made) > len(examples) / 5
    assert sum(joints(one.body) == 2 for one in made) > len(made) / 20
    by_family = {example.family: example for example in examples}
    for one in made:
        trace = run_program(join_program(format_completion(one.body)))
        assert trace.answer is not None
        assert trace.answer.exact == Fraction(one.answer) == Fraction(by_family[one.family].answer)
        assert re.search(r"\b(?:[Tt]hat (?:many|much|amount)|[Aa]s (?:many|much))\b", one.question)
        assert len(one.question.split()) <= LONGEST
        assert one.body.count("return ") == 1
        if joints(one.body) == 2:
            assert (
                one.operations in LENGTHS_OF_THREE or one.operations >= by_family[one.family].operations + 2
            )


def joints(body: str) -> int:
    """The places of a chained program where one story goes on another with a reason."""
    return body.count("# as many as that") + body.count("# that amount")
