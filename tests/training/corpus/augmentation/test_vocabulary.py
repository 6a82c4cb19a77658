"""Which kinds of word a text has."""

import pytest

from training.corpus.augmentation.vocabulary import Words

FRUITS = Words("apples?|kiwis?")
NAMES = Words("Apple", ignore_case=False)


@pytest.mark.parametrize("text", ["Tom has (apples).", "an APPLE", "5 apple's", "pear/kiwi", "a\tkiwi\n"])
def test_a_word_is_found_beside_any_sign_and_in_any_letters(text: str) -> None:
    assert FRUITS.among(text)


@pytest.mark.parametrize("text", ["", "pineapples", "apple_pie", "app les"])
def test_a_part_of_a_word_is_none(text: str) -> None:
    assert not FRUITS.among(text)


def test_lists_are_kept_apart_also_one_made_after_the_text_was_looked_at() -> None:
    assert FRUITS.among("red apple")
    assert not NAMES.among("red apple")
    colours = Words("red")
    assert colours.among("red apple")
    assert not colours.among("green apple")
