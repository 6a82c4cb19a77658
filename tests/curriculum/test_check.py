"""Which pronouns and verbs the check takes for a fault."""

import pytest

from app.curriculum.check import PRONOUN_AND_VERB


@pytest.mark.parametrize(
    "text",
    [
        "How many does he have?",
        "What did she do?",
        "Does he go there?",
        "Tom and he have 5 pens.",
        "Ana and she are friends.",
        "They have 5 pens, she has 6 and he goes home.",
        "How many do they have?",
    ],
)
def test_correct_english_is_no_fault(text: str) -> None:
    assert PRONOUN_AND_VERB.search(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "He have 5 pens.",
        "Then she do it again.",
        "When he go home, 5 are left.",
        "He are late.",
        "If they has 5 pens, it is enough.",
        "How many does they have?",
        "They is here.",
    ],
)
def test_what_does_not_agree_is_a_fault(text: str) -> None:
    assert PRONOUN_AND_VERB.search(text)
