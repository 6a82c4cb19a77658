"""Redraws of written problems: other numbers and names, whose answer the interpreter agrees with."""

from fractions import Fraction
from pathlib import Path

from training.corpus.checking import fault_of
from training.corpus.example import CorpusExample
from training.corpus.written.drawing import redraws, written_examples
from training.corpus.written.reading import read_problem

SHARE = "Priya shares {sweets:24} sweets among {children:4} children. How many sweets does every child get?"
SHARE_STEPS = ["each = sweets / children  # every child gets the same"]


def drawn(question: str, *steps: str, count: int = 8, seed: int = 0) -> list[CorpusExample]:
    return list(redraws(read_problem("a-1", question, steps), count, seed))


def test_redraws_are_different_and_their_programs_give_their_answers() -> None:
    found = drawn(SHARE, *SHARE_STEPS)
    assert len(found) == 8
    assert len({example.question for example in found}) == 8
    for example in found:
        assert fault_of(example) is None
        assert Fraction(example.answer).denominator == 1  # whole stays whole
        assert "24 sweets among 4" not in example.question


def test_a_person_becomes_another_in_question_and_program() -> None:
    found = drawn(
        "Anna is {anna_age:9}. Her brother is {older:3} years older. How old is he?",
        "brother_age = anna_age + older  # he is older than Anna",
    )
    assert found
    for example in found:
        name = example.question.split()[0]
        assert name != "Anna"
        assert f"{name.lower()}_age" in example.body
        assert "Anna" not in example.body


def test_numbers_that_are_told_twice_or_hidden_stay() -> None:
    found = drawn(
        "Each of the 4 cats of {cats:4} owners eats {cans:2} cans. How many cans are that?",
        "cans_in_all = cats * cans",
    )
    assert found
    assert all("the 4 cats of 4 owners" in example.question for example in found)


def test_what_is_printed_on_money_and_what_its_words_change_stays() -> None:
    found = drawn(
        "I pay {price:7} euros with a {note:20}-euro note on the {day:9}th, what do i get back",
        "back = note - price",
        "back_on_day = back + day",
    )
    assert found
    assert all("a 20-euro note on the 9th" in example.question for example in found)
    assert all("note = 20\nday = 9" in example.body for example in found)


def test_a_reason_that_speaks_of_a_number_goes_with_it() -> None:
    found = drawn(
        "If {eggs:30} eggs are put in boxes of {size:6}, how many boxes get filled?",
        "boxes = eggs / size  # six eggs go in a box",
    )
    assert found
    assert all("#" not in example.body for example in found)
    kin = drawn(
        "How many {size:9} eggs boxes do {eggs:63} eggs fill?", "boxes = eggs / size  # how many nines fit"
    )
    assert kin
    assert all("#" not in example.body for example in kin)


def test_the_same_seed_draws_the_same_and_another_draws_others() -> None:
    first, second, other = (drawn(SHARE, *SHARE_STEPS, seed=seed) for seed in (1, 1, 2))
    assert first == second != other


def test_no_redraws_where_only_few_numbers_fit() -> None:
    assert drawn("How many legs do {cats:1} cats have in all?", "legs = cats * 4") == []


def test_examples_of_files_are_the_problem_and_its_redraws(tmp_path: Path) -> None:
    (tmp_path / "part.txt").write_text(f"Q: {SHARE}\nP: {SHARE_STEPS[0]}\n\nQ: broken\n", encoding="utf-8")
    examples = list(written_examples([tmp_path], 3, seed=0))
    assert len(examples) == 4
    assert examples[0].body.splitlines()[:2] == ["sweets = 24", "children = 4"]
    assert {(example.source, example.operations, example.license) for example in examples} == {
        ("written", 1, "MIT")
    }
    assert len({example.family for example in examples}) == 1
