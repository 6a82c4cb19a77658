"""What each kind makes of a text, and what it leaves alone."""

import re
from collections.abc import Callable
from random import Random

import pytest

from training.corpus.augmentation import TRANSFORMATIONS
from training.corpus.augmentation.asking import clause
from training.corpus.augmentation.told import givens, numbers_told
from training.corpus.augmentation.words import new_names, new_things, pronouns
from training.corpus.example import CorpusExample

MakeExample = Callable[..., CorpusExample]
SEEDS = range(60)


def results(kind: str, example: CorpusExample) -> set[str]:
    changed = (TRANSFORMATIONS[kind](example, Random(seed)) for seed in SEEDS)
    return {one.question for one in changed if one is not None}


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        ("numbers-as-words", "I see 21 cats.", "I see twenty-one cats."),
        ("numbers-as-words", "7 cats sit here.", "Seven cats sit here."),
        ("numbers-as-words", "I buy 12 eggs.", "I buy a dozen eggs."),
        ("numbers-as-digits", "Twelve cats and forty-two dogs.", "12 cats and 42 dogs."),
        ("money", "It costs $5 each.", "It costs 5 dollars each."),
        ("money", "It costs $5 each.", "It costs $5.00 each."),
        ("money", "It costs $5 each.", "It costs five dollars each."),
        ("money", "Pay 1,200 dollars.", "Pay $1,200."),
        ("money", "A pen for $0.50.", "A pen for 50 cents."),
        ("money", "A pen for 7 cents.", "A pen for $0.07."),
        (
            "money",
            "The hall costs $100, the lights $30.",
            "The hall costs 100 dollars, the lights 30 dollars.",
        ),
        (
            "pronouns",
            "Tom has 5 pens. Tom loses 2. How many does Tom have?",
            "Tom has 5 pens. He loses 2. How many does he have?",
        ),
        (
            "pronouns",
            "Kate's box holds 4. I give 3 to Kate. How many are in Kate's box?",
            "Kate's box holds 4. I give 3 to her. How many are in her box?",
        ),
        (
            "pronouns",
            "Tom has 5 more than Kate. Kate has 2. How many does Tom have?",
            "Tom has 5 more than Kate. She has 2. How many does he have?",
        ),
        ("units", "It takes 5 minutes.", "It takes 5 min."),
        ("units", "A way of 3 kilometers.", "A way of 3km."),
        ("units", "A way of 3 km.", "A way of 3 kilometers."),
        ("units", "It takes 1 hr.", "It takes 1 hour."),
        ("units", "Go 30 miles per hour.", "Go 30 mph."),
        ("question-form", "Sam has 5 pens. How many are left?", "Sam has 5 pens. Find how many are left."),
        ("question-form", "I see. How many pens are left?", "I see. Find the number of pens that are left."),
        (
            "question-form",
            "So it is. How many pens does Sam have now?",
            "So it is. Work out how many pens Sam has now.",
        ),
        (
            "question-form",
            "Sam has 5 pens. How many pens does Sam have?",
            "If Sam has 5 pens, how many pens does Sam have?",
        ),
        (
            "question-form",
            "Sam has 5 pens. How many pens are there?",
            "How many pens are there if Sam has 5 pens?",
        ),
        ("question-form", "Look. What is the sum of 2 and 3?", "Look. Find the sum of 2 and 3."),
        ("question-form", "Look. Find the sum of 2 and 3.", "Look. What is the sum of 2 and 3?"),
        ("no-question-mark", "How many are left?", "How many are left"),
        (
            "sentence-order",
            "Ana has 3 pens. Ben has 4 cups. What is the sum?",
            "Ben has 4 cups. Ana has 3 pens. What is the sum?",
        ),
    ],
)
def test_a_kind_makes_this(make_example: MakeExample, kind: str, text: str, wanted: str) -> None:
    assert wanted in results(kind, make_example(text))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("numbers-as-words", "It costs $5 at 3:30 p.m. and 2.5 km, 20%, 3/4 and the 3rd of room 7."),
        ("numbers-as-words", "A 12-pack, 5 cm, 250 cats and -3."),
        ("numbers-as-words", "What is 5 + 6?"),
        (
            "numbers-as-digits",
            "One of them, each one, two thirds, two hundred, twenty-first, a two-legged hen.",
        ),
        ("money", "The $5 ticket, a $20 bill, 3 dollars' worth and 5 cents' worth."),
        ("units", "A 5 minute walk, 5-minute rests, 12 hours' work and 3 feet 4 inches."),
        ("question-form", "Sam has 5 pens. Which is more?"),
        ("question-form", "How many glunks does Sam blorp?"),
        ("sentence-order", "Ana has 3 pens. Ben gives her 4 pens. How many does Ana have?"),
        ("sentence-order", "Ana has 3 pens. Ben has 2 more. How many does Ben have?"),
        ("sentence-order", "Ana has 3 pens. The pens cost $4. How much is that?"),
        ("pronouns", "Tom has 5 pens. Ben has 2. How many more has Tom?"),
        ("pronouns", "Tom's brother has 5 pens. Tom has 2. How many has Tom?"),
        ("pronouns", "Tom has 5 pens. How many pens are there?"),
        ("names", "How many letters are in the name Ana?"),
        ("names", "The farm has 5 cows."),
        ("things", "Ana eats 3 gumdrops of 5 gumdrops."),
        ("things", "Ana has a marble run and 5 marbles."),
        ("things", "Ana sends up 3 weather balloons and 4 balloons."),
        ("distractor", "What is 5 + 6?"),
    ],
)
def test_a_kind_leaves_this_alone(make_example: MakeExample, kind: str, text: str) -> None:
    assert results(kind, make_example(text)) == set()


def test_names_change_everywhere_and_keep_their_pronoun(make_example: MakeExample) -> None:
    example = make_example(
        "Ana has 5 pens. She asks Mr. Adams. How many pens are Ana's?",
        body="ana_pens = 5  # what Ana has\nreturn ana_pens",
    )
    for seed in SEEDS:
        changed = TRANSFORMATIONS["names"](example, Random(seed))
        assert changed is not None
        match = re.fullmatch(
            r"(\w+) has 5 pens\. She asks Mr\. (\w+)\. How many pens are (\w+)'s\?", changed.question
        )
        assert match
        assert match[1] == match[3]
        assert match[1] in new_names("she")
        assert match[2] != "Adams"
        assert re.fullmatch(rf"(\w+)_pens = 5  # what {match[1]} has\nreturn \1_pens", changed.body)


def test_things_change_everywhere_with_their_article(make_example: MakeExample) -> None:
    example = make_example(
        "Ana has 5 marbles and gets a marble. How many marbles does Ana have?",
        body="marbles = 5\nmarbles_now = marbles + 1  # one marble more\nreturn marbles_now",
        answer="6",
    )
    found = results("things", example)
    assert len(found) > 20
    for text in found:
        assert "marble" not in text
        assert not re.search(r"\ba [aeio]|\ban [^aeiouh]", text)
    changed = TRANSFORMATIONS["things"](example, Random(1))
    assert changed is not None
    assert "marble" not in changed.body


def test_a_distractor_is_not_of_what_is_asked(make_example: MakeExample) -> None:
    for asked, unwanted in [
        ("How many dollars does Ana have", r"\$|dollars|costs"),
        ("How many minutes does Ana need", r"minutes|p\.m\."),
        ("How many birds does Ana see", r"ducks|pigeons|penguins|hens|cats"),
    ]:
        found = results("distractor", make_example(f"Ana has 5 of them. Ben has 7 of them. {asked}?"))
        assert found
        for text in found:
            assert not re.search(unwanted, text.replace(asked, ""), re.IGNORECASE), text
            assert text.endswith(f"{asked}?")


def test_a_distractor_in_a_chain_is_of_neither_question(
    make_example: MakeExample,
) -> None:
    asked = "How many birds does Ana see?"
    chain = f"Ana has 5 cups. {asked} Tom has that many coins. Tom spends 2. How many dollars does Tom have?"
    found = results("distractor", make_example(chain))
    assert len(found) > 20
    for text in found:
        assert f"{asked} Tom has that many coins." in text
        assert not re.search(r"ducks|pigeons|penguins|hens|costs", text), text


def test_a_distractor_never_parts_a_pronoun_from_its_sentence(make_example: MakeExample) -> None:
    for text in results(
        "distractor", make_example("Ana sees 5 cups. She takes 3. How many cups did she take?")
    ):
        assert "Ana sees 5 cups. She takes 3. How many" in text


def test_typing_keeps_numbers_and_names(make_example: MakeExample) -> None:
    text = "Cassandra has fourteen strawberries and 1,250 walnuts. How many more walnuts does she have?"
    found = results("child-typing", make_example(text))
    assert len(found) > 30
    for typed in found:
        assert "cassandra" in typed.lower()
        assert "fourteen" in typed.lower()
        assert "1,250" in typed


def test_new_words_are_not_those_of_the_families() -> None:
    from app.curriculum.load import CURRICULUM_FOLDER, load_lexicon

    lexicon = load_lexicon(CURRICULUM_FOLDER / "lexicon.yaml").root
    known = {entry.partition("/")[0] for entries in lexicon.values() for entry in entries}
    assert not known & {singular for singular, _ in new_things()}
    assert not known & {*new_names("he"), *new_names("she")}
    assert len(new_names("he")) + len(new_names("she")) > 500
    assert len(new_things()) > 300
    assert not set(new_names("he")) & set(new_names("she"))
    assert "Will" not in pronouns()


@pytest.mark.parametrize(
    ("tail", "told"),
    [
        ("does Sam have now", "Sam has now"),
        ("did they buy on Monday", "they bought on Monday"),
        ("do the boys carry", "the boys carry"),
        ("will Ana and Ben need", "Ana and Ben will need"),
        ("are there in the bag", "there are in the bag"),
        ("are left", "are left"),
        ("does a cab ride of 5 km cost", None),
        ("did Sam glork", None),
    ],
)
def test_a_question_as_a_clause(tail: str, told: str | None) -> None:
    assert clause(tail) == told


def test_numbers_of_a_question_and_of_a_program() -> None:
    told = numbers_told("Twenty-five cats, 1 1/2 cups, $3.50, 20%, two dozen eggs, half of 1,200.")
    assert {25, 1.5, 3.5, 20, 0.2, 24, 0.5, 1200} <= {float(value) for value in told}
    assert givens("a = 3\nb = 1 / 2  # part\nc = a * 7\nreturn c") == {3, 0.5}
