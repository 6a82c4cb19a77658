"""Names are Python names after what the number counts or costs; reasons are short and without numbers."""

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.gsm8k.naming import Mention, candidate_names
from training.corpus.gsm8k.reasons import reason_from_names, reason_of
from training.corpus.gsm8k.steps import find_steps
from training.corpus.gsm8k.words import singular, snake


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("Tom has ", " blue marbles", "blue_marbles"),
        ("She has ", " colored pencils", "pencils"),
        ("Her ", " younger siblings", "siblings"),
        ("He spent ", " hours on it", "hours"),
        ("He reads ", " pages a day", "pages_per_day"),
        ("Each box holds ", " pens", "pens_per_box"),
        ("She sold clips to ", " of her friends in April", "friends"),
        ("Rosa has ", " times as many turtles as Jim", "times_as_many_turtles"),
        ("There are ", " pounds of trout", "trout_pounds"),
    ],
)
def test_counts(before: str, after: str, name: str) -> None:
    assert candidate_names(Mention(before, after))[0] == name


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("He spends ", " on drinks", "spent_on_drinks"),
        ("A movie ticket costs ", "", "movie_ticket_cost"),
        ("She earns ", " per hour", "earned_per_hour"),
        ("He buys 3 belts at ", " each", "belt_price"),
    ],
)
def test_money(before: str, after: str, name: str) -> None:
    assert name in candidate_names(Mention(before, after, dollars=True))[:2]


def test_results_say_total_and_left() -> None:
    assert candidate_names(Mention("In total she has", "pens.", result=True))[0] == "total_pens"
    assert candidate_names(Mention("She has", "pens left.", result=True))[0] == "pens_left"


@given(st.text(max_size=60), st.text(max_size=60), st.booleans(), st.booleans(), st.booleans())
def test_any_mention_gets_a_name(before: str, after: str, dollars: bool, percent: bool, result: bool) -> None:
    names = candidate_names(Mention(before, after, dollars, percent, result))
    assert names
    assert all(name.isidentifier() and name.isascii() and not keyword.iskeyword(name) for name in names)


def test_words_become_names() -> None:
    assert snake("Tom's", "blue marbles") == "tom_blue_marbles"
    assert snake("sum") == "the_sum"
    assert snake("12") == ""
    assert [singular(word) for word in ("boxes", "berries", "people", "glass", "lemons")] == [
        "box", "berry", "person", "glass", "lemon",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("solution", "reason"),
    [
        ("So Natasha sold 48/2 = <<48/2=24>>24 clips in May.", "Natasha sold clips in May"),
        ("Then find the total time spent: 30*4 = <<30*4=120>>120 minutes", "the total time spent"),
        ("They spend 9-4 = $<<9-4=5>>5 on school supplies.", "they spend money on school supplies"),
        ("3*4 = <<3*4=12>>12", ""),
    ],
)
def test_reasons_are_the_solutions_words(solution: str, reason: str) -> None:
    (step,) = find_steps(solution)
    assert reason_of(step, frozenset({"they", "the"})) == reason


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="<>=\n"), max_size=120))
def test_reasons_are_short_and_have_no_digits(text: str) -> None:
    for step in find_steps(f"{text} 3*4 = <<3*4=12>>12 {text}"):
        reason = reason_of(step, frozenset())
        assert len(reason.split()) <= 12
        assert not any(character in "0123456789" for character in reason)


@pytest.mark.parametrize(
    ("signs", "names", "reason"),
    [
        ("+", ["red_pens", "blue_pens"], "red pens and blue pens together"),
        ("-", ["pens", "lost_pens"], "pens without lost pens"),
        ("*", ["boxes", "12"], "boxes times 12"),
        ("*/", ["pens", "percent", "100"], "percent means out of 100"),
    ],
)
def test_operations_are_told_with_names(signs: str, names: list[str], reason: str) -> None:
    assert reason_from_names(signs, names) == reason
