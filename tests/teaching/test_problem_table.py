"""A table is read however a spreadsheet wrote it, and what can not be taken is told by its row."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.teaching.problem_table import read_table, read_table_file
from app.teaching.set_import import MOST_PROBLEMS
from app.teaching.text_file import UnreadableFile, decoded

TOM = "Tom has 3 apples, Ann has 4. How many have they?"
ZOE = "Zoë pays £3.50 – how much is left of £10?"
ZOE_READ = "Zoë pays £3.50 - how much is left of £10?"
KIM = 'Kim says: "I have 5; you have 6". How many is that?'
PAIRS = [(TOM, "7"), (ZOE_READ, "6.5"), (KIM, "11")]


def table(*rows: tuple[str, ...], delimiter: str = ",") -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue()


def pairs(text: str) -> list[tuple[str, str]]:
    return [(problem.question, problem.answer) for problem in read_table(text).problems]


@pytest.mark.parametrize("delimiter", [",", ";", "|", "\t"])
@pytest.mark.parametrize("header", [(), (("Question", "Answer"),), (("word problem", "correct answer"),)])
def test_delimiters_with_a_header_and_without(delimiter: str, header: tuple[tuple[str, str], ...]) -> None:
    text = table(*header, (TOM, "7"), (ZOE, "6.5"), (KIM, "11"), delimiter=delimiter)
    assert pairs(text) == PAIRS


@pytest.mark.parametrize("delimiter", [",", ";", "|", "\t"])
def test_a_first_line_that_names_the_delimiter_is_no_row(delimiter: str) -> None:
    read = read_table(f"sep={delimiter}\r\n" + table(("Nr", "Text"), ("1", TOM), delimiter=delimiter))
    assert [(problem.number, problem.question) for problem in read.problems] == [(2, TOM)]
    assert not read.refused


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "set.csv"
    file.write_bytes(table(("question", "answer"), (TOM, "7"), (ZOE, "6.5"), (KIM, "11")).encode(encoding))
    read = read_table_file(file)
    assert [(problem.question, problem.answer) for problem in read.problems] == PAIRS
    assert not read.refused
    assert not read.notes


def test_a_byte_that_windows_1252_does_not_have_is_no_reason_to_refuse_the_file() -> None:
    assert "5 apples" in decoded(b"5 apples \x81 \xe9")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_quoted_problem_may_have_line_ends(ending: str) -> None:
    text = f'question,answer\n"Tom has 3 apples.\nHow many are 3 more?",6\n{ZOE},6.5\n'.replace("\n", ending)
    assert pairs(text) == [("Tom has 3 apples. How many are 3 more?", "6"), (ZOE_READ, "6.5")]


def test_one_column_with_commas_in_its_sentences_stays_whole() -> None:
    lines = [
        "Tom has 3 apples, Ann 4. How many?",
        "If 5 pens cost $10, how much is 1?",
        "6 hens, 2 eggs each, how many?",
    ]
    assert pairs("\n".join(lines)) == [(line, "") for line in lines]
    assert pairs("Problem\n" + "\n".join(lines)) == [(line, "") for line in lines]


def test_answers_are_optional_and_columns_may_stand_in_any_order() -> None:
    text = table(("id", "Answer", "Grade", "Question"), ("1", "7", "2", TOM), ("2", "", "3", ZOE))
    assert pairs(text) == [(TOM, "7"), (ZOE_READ, "")]
    assert read_table(text).notes == ("These columns are not used: id, Grade.",)


def test_a_column_that_counts_is_not_taken_for_answers() -> None:
    text = table(("1", TOM, "7"), ("2", ZOE, "6.5"), ("3", KIM, "11"))
    assert pairs(text) == PAIRS


def test_bad_rows_are_told_by_the_number_that_a_spreadsheet_shows_and_nothing_is_lost() -> None:
    text = "\n".join(
        [
            "question,answer",
            f'"{TOM}",7',
            "Tom has 3 apples, and Ann 4. How many?,7",
            "",
            "How are you?,1",
            ",5",
            f"{ZOE},it depends",
            f"{ZOE},6.5",
        ]
    )
    read = read_table(text)
    assert [problem.number for problem in read.problems] == [2, 7, 8]
    assert [(row.number, row.text) for row in read.refused] == [
        (3, "Tom has 3 apples, and Ann 4. How many?,7"),
        (5, "How are you?,1"),
        (6, ",5"),
    ]
    assert "3 cells and the others have 2" in read.refused[0].reason
    assert read.problems[1].answer == "it depends"
    assert read.notes[0].startswith("Row 7:")


def test_a_quotation_mark_that_never_closes_costs_its_own_row_alone() -> None:
    text = f'question,answer\n"{TOM}",7\n"Ann has 3 cats. How many legs?,12\n{ZOE},6.5\n"{TOM}",7\n'
    read = read_table(text)
    assert [problem.number for problem in read.problems] == [2, 4, 5]
    assert [row.number for row in read.refused] == [3]
    assert "quotation mark" in read.refused[0].reason


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b"\x00\x00\xff\x00"])
def test_a_file_that_is_no_text_is_refused_with_what_to_do(beginning: bytes, tmp_path: Path) -> None:
    file = tmp_path / "set.csv"
    file.write_bytes(beginning + b"\x00" * 100)
    with pytest.raises(UnreadableFile, match="CSV"):
        read_table_file(file)


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"gone\.csv can not be read"):
        read_table_file(tmp_path / "gone.csv")


def test_two_thousand_problems_are_read_whole() -> None:
    rows = [
        (f"Tom has {number} apples, Ann has 4. How many have they?", str(number + 4))
        for number in range(2_000)
    ]
    read = read_table(table(("question", "answer"), *rows))
    assert len(read.problems) == 2_000
    assert read.problems[-1].number == 2_001


def test_more_than_a_set_holds_is_told_and_not_lost() -> None:
    read = read_table("\n".join(f"What is {number} + 1?" for number in range(MOST_PROBLEMS + 3)))
    assert len(read.problems) == MOST_PROBLEMS
    assert len(read.refused) == 3


def test_an_empty_file_gives_nothing() -> None:
    for text in ("", "\n\n", "question,answer\n", ",,,\n"):
        assert read_table(text).problems == ()


CELLS = st.sampled_from([TOM, ZOE, KIM, "Ann reads 12 pages.\nHow many are 2 times 12?"])


@given(
    st.lists(st.tuples(CELLS, st.integers(-99, 99)), min_size=1, max_size=30),
    st.sampled_from([",", ";", "|", "\t"]),
)
def test_what_a_spreadsheet_writes_is_read_back(rows: list[tuple[str, int]], delimiter: str) -> None:
    written = table(
        ("question", "answer"), *((cell, str(answer)) for cell, answer in rows), delimiter=delimiter
    )
    plain = [(cell.replace("\n", " ").replace("–", "-"), str(answer)) for cell, answer in rows]
    assert pairs(written) == plain


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read = read_table(text)
    assert all(row.reason for row in read.refused)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused_with_a_sentence(content: bytes) -> None:
    with suppress(UnreadableFile):
        assert "\0" not in decoded(content)
