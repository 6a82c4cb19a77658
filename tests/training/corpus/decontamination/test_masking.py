from hypothesis import given
from hypothesis import strategies as st

from training.corpus.decontamination.masking import mask, split_words


def test_numbers_names_and_things_are_masked() -> None:
    assert mask("Rita fills 6 boxes with eighteen lemons, then Omar's 2 lemons fall.") == (
        "NAME", "fills", "0", "THING", "with", "0", "THING", "then", "NAME", "0", "THING", "fall",
    )  # fmt: skip


def test_a_run_of_one_kind_is_one_mask() -> None:
    assert mask("Mr. Diaz has twenty-five red bouncy balls.") == ("NAME", "has", "0", "THING")


def test_the_first_word_of_a_sentence_is_a_name_only_if_nothing_else_explains_its_capital() -> None:
    assert mask("The cart falls. Later Zuri stops it. Quixo laughs.") == (
        "the", "cart", "falls", "later", "NAME", "stops", "it", "NAME", "laughs",
    )  # fmt: skip


def test_a_noun_that_is_counted_is_masked_wherever_it_stands() -> None:
    assert mask("He sees 7 gizmos, and the gizmos see him.") == (
        "he", "sees", "0", "THING", "and", "the", "THING", "see", "him",
    )  # fmt: skip


def test_measures_are_no_things() -> None:
    assert mask("It takes 20 minutes.") == ("it", "takes", "0", "minutes")


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_other_numbers_give_the_same_mask(one: int, other: int) -> None:
    question = "Ada has {} shells and buys {} more for ${} each. How many shells has she?"
    assert mask(question.format(one, other, one)) == mask(question.format(3, 4, 5))


@given(st.text())
def test_any_text_can_be_masked(text: str) -> None:
    assert len(mask(text)) <= len(split_words(text))
