"""A worksheet that is pasted becomes the problems that a person sees in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.teaching.pasted_problems import Split, read_pasted, without_label
from app.teaching.set_import import SetImport

TOM = "Tom has 3 apples and buys 4 more. How many has he?"
ANN = "Ann reads 12 pages a day. How many does she read in 7 days?"
KIM = "Kim pays $3.50. How much is left of $10?"


def questions(text: str, split: Split = Split.BY_ITSELF) -> list[str]:
    return [problem.question for problem in read_pasted(text, split).problems]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOM}\n{ANN}\n{KIM}",
        f"\n\n{TOM}\n\n{ANN}\n\n\n{KIM}\n",
        f"{TOM}\r\n{ANN}\r\n{KIM}\r\n",
        f"1. {TOM}\n2. {ANN}\n3. {KIM}",
        f"1) {TOM}\n2) {ANN}\n3) {KIM}",
        f"(1) {TOM}\n\n(2) {ANN}\n\n(3) {KIM}",
        f"a) {TOM}\nb) {ANN}\nc) {KIM}",
        f"a. {TOM}\nb. {ANN}\nc. {KIM}",
        f"Problem 1: {TOM}\nProblem 2: {ANN}\nProblem 3: {KIM}",
        f"Q1. {TOM}\nQ2. {ANN}\nQ3. {KIM}",
        f"• {TOM}\n• {ANN}\n• {KIM}",
        f"- {TOM}\n- {ANN}\n- {KIM}",
        "1. Tom has 3 apples and buys\n4 more. How many has he?\n2. Ann reads 12 pages a day.\n"
        f"How many does she read in 7 days?\n3. {KIM}",
        "Tom has 3 apples and buys 4 more.\nHow many has he?\n\n"
        "Ann reads 12 pages a day. How many\ndoes she read in 7 days?\n\n"
        "Kim pays $3.50.\nHow much is left of $10?",
        "Tom has 3 apples and buys 4 more.\nHow many has he?\nAnn reads 12 pages a day.\n"
        "How many does she read in 7 days?\nKim pays $3.50.\nHow much is left of $10?",
        f"1.\t{TOM}\n2.\t{ANN}\n3.\t{KIM}",
    ],
)
def test_the_same_three_problems_in_many_forms(text: str) -> None:
    assert questions(text) == [TOM, ANN, KIM]


@pytest.mark.parametrize(
    "line",
    [
        "3.5 kg cost $7. How much is 1 kg?",
        "A. Smith has 3 cats.",
        "- 3 + 5",
        "12 : 3 = ?",
        "24 + 17",
        "(3 + 4) * 2",
    ],
)
def test_a_number_that_belongs_to_the_problem_stays(line: str) -> None:
    assert without_label(line) == line


def test_a_numbered_calculation_loses_its_number() -> None:
    assert questions("1. 24 + 17\n2. 30 - 4") == ["24 + 17", "30 - 4"]


def test_the_teacher_can_say_where_a_problem_begins() -> None:
    text = "Tom has 3 apples.\nHe eats 2 of them."
    assert questions(text, Split.LINES) == ["Tom has 3 apples.", "He eats 2 of them."]
    assert questions(text, Split.BLANK_LINES) == ["Tom has 3 apples. He eats 2 of them."]


def test_what_has_no_number_is_refused_with_its_place_and_text() -> None:
    read = read_pasted(f"{TOM}\n\nHow are you?\n\n{ANN}")
    assert [problem.number for problem in read.problems] == [1, 3]
    assert [(refused.number, refused.text) for refused in read.refused] == [(2, "How are you?")]
    assert "cannot find any numbers" in read.refused[0].reason


def test_cells_from_a_spreadsheet_bring_their_answers() -> None:
    read = read_pasted(f"{TOM}\t7\n{ANN}\t84\n{KIM}\t6.5")
    assert [(problem.question, problem.answer) for problem in read.problems] == [
        (TOM, "7"),
        (ANN, "84"),
        (KIM, "6.5"),
    ]


def test_nothing_gives_nothing() -> None:
    assert read_pasted(" \n\n ") == SetImport()


@given(st.text(), st.sampled_from(Split))
def test_any_text_is_read_and_each_piece_has_its_own_place(text: str, split: Split) -> None:
    read = read_pasted(text, split)
    numbers = [*(problem.number for problem in read.problems), *(piece.number for piece in read.refused)]
    assert len(set(numbers)) == len(numbers)


@given(st.lists(st.sampled_from([TOM, ANN, KIM]), min_size=1, max_size=40))
def test_one_a_line_gives_them_back(problems: list[str]) -> None:
    assert questions("\n".join(problems)) == problems
