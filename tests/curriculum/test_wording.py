"""Words in all their forms."""

import pytest

from app.curriculum.wording import common_word, identifier, person_word, singular_unit, with_article


def test_a_word_has_singular_plural_article_and_capitals() -> None:
    assert common_word("apple").forms == {
        "": "apple",
        "s": "apples",
        "a": "an apple",
        "A": "An apple",
        "S": "Apples",
        "C": "Apple",
    }
    assert common_word("T-shirt").forms["A"] == "A T-shirt"
    assert common_word("pair of jeans/pairs of jeans").code["s"] == "pairs_of_jeans"


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("Ana/she", "Ana she her her hers herself Her"),
        ("Kai/they", "Kai they them their theirs themselves Their"),
    ],
)
def test_a_person_has_pronouns(entry: str, text: str) -> None:
    forms = person_word(entry).forms
    assert " ".join(forms[form] for form in ("", "he", "him", "his", "hers", "himself", "His")) == text


@pytest.mark.parametrize("entry", ["Ana", "Ana/it", "/she"])
def test_a_person_without_pronoun_is_refused(entry: str) -> None:
    with pytest.raises(ValueError, match="write Name/he, Name/she or Name/they"):
        person_word(entry)


@pytest.mark.parametrize(
    ("noun", "article"),
    [
        ("umbrella", "an umbrella"),
        ("uniform", "a uniform"),
        ("unicycle", "a unicycle"),
        ("used guitar", "a used guitar"),
        ("ukulele", "a ukulele"),
        ("hour", "an hour"),
        ("horse", "a horse"),
        ("one-way ticket", "a one-way ticket"),
        ("onion", "an onion"),
        ("underwater lab", "an underwater lab"),
        ("English book", "an English book"),
        ("8", "an 8"),
        ("11", "an 11"),
        ("80", "an 80"),
        ("110", "a 110"),
        ("7", "a 7"),
    ],
)
def test_the_article_goes_by_sound(noun: str, article: str) -> None:
    assert with_article(noun) == article


@pytest.mark.parametrize(
    ("unit", "one"),
    [
        ("dollars", "dollar"),
        ("people", "person"),
        ("square feet", "square foot"),
        ("kilometers per hour", "kilometer per hour"),
        ("cups of tea", "cup of tea"),
        ("minutes after midnight", "minute after midnight"),
        ("degrees Celsius", "degree Celsius"),
        ("butterflies", "butterfly"),
        ("sandwiches", "sandwich"),
        ("boxes", "box"),
        ("glasses", "glass"),
        ("cookies", "cookie"),
        ("shoes", "shoe"),
        ("loaves", "loaf"),
        ("fish", "fish"),
        ("%", "%"),
        ("kg", "kg"),
        ("cm", "cm"),
        ("", ""),
    ],
)
def test_one_of_a_unit_is_singular(unit: str, one: str) -> None:
    assert singular_unit(unit) == one


def test_a_name_in_a_program_is_plain_letters() -> None:
    assert identifier("Mr. Piñata's T-shirt") == "mr_pinata_s_t_shirt"
