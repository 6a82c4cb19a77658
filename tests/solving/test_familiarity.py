import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs.wordings import Wordings
from app.solving.familiarity import familiarity, runs, words

MET = "Tom has 3 apples and gets 4 more. How many apples does he have?"
WORDS = Wordings.of("has apples and gets more how many does he have pears".split())
KNOWN = WORDS | Wordings.of(runs(MET, WORDS))


@pytest.mark.parametrize(
    "question",
    [
        MET,
        "Aisha has 17 apples and gets 250 more. How many apples does he have?",
        "Tom has twenty-one apples and gets $4.50 more. How many apples does he have?",
        "tom has 3 apples and gets 4 more... how many apples does he have",
        "Tom has 3 apples and gets 4 more!  How many apples does he have?!",
    ],
)
def test_other_numbers_names_and_typing_are_as_familiar(question: str) -> None:
    assert familiarity(question, KNOWN) == 1.0


def test_each_run_that_was_not_met_makes_it_less_familiar() -> None:
    one = familiarity(MET.replace("How many apples", "How many pears"), KNOWN)
    two = familiarity("A train of 3 coaches gets 4 more. " + MET, KNOWN)
    assert 0 < two < one < 1
    assert familiarity("What fraction of the cake is left?", KNOWN) < 0.3


def test_words_that_compare_are_words_and_no_numbers() -> None:
    assert list(words("Half of 12 or twice as many?")) == [
        "half",
        "of",
        "#",
        "or",
        "twice",
        "as",
        "many",
        ".",
    ]


@given(st.text(max_size=80))
def test_any_text_has_a_familiarity(question: str) -> None:
    assert 0 <= familiarity(question, KNOWN) <= 1
    met = KNOWN | Wordings.of(runs(question, KNOWN))
    assert familiarity(question, met) == 1.0
