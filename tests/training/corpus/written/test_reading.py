"""Written problems: what is read from a file, and what is said of a faulty one."""

from fractions import Fraction
from pathlib import Path

import pytest

from training.corpus.errors import CorpusError
from training.corpus.written.reading import Written, WrittenError, read_problem, read_written, written_files

PENS = "I had ${money:20}. I bought {pens:three} pens at ${price:2.50} each. How much do I have left?"
PENS_STEPS = ["cost = pens * price  # each pen costs the same", "left = money - cost  # what was not spent"]


def test_a_problem_has_its_numbers_in_the_text_and_named_in_the_program() -> None:
    problem = read_problem("a-1", PENS, PENS_STEPS)
    assert problem.question == "I had $20. I bought three pens at $2.50 each. How much do I have left?"
    assert problem.body([quantity.value for _, quantity in problem.givens]).splitlines() == [
        "money = 20",
        "pens = 3",
        "price = 2.5",
        "cost = pens * price  # each pen costs the same",
        "left = money - cost  # what was not spent",
        "return left",
    ]
    assert problem.values == (Fraction(15, 2), Fraction(25, 2))
    assert problem.answer == Fraction(25, 2)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Today is the {day:9}th, in how many days is the 20th?", 9),
        ("Ann has five and bus two {fewer:nine} fewer, how many is that?", 9),
        ("They walk {hours:3} and a half hours.", 3),
        ("It is {far:215} thousand km away.", 215),
        ("A tax of {tax:25%} is paid.", 25),
        ("A price of {price:$1,250} is paid.", 1250),
    ],
)
def test_a_slot_is_the_number_of_its_own_text(question: str, value: int) -> None:
    name = question.partition("{")[2].partition(":")[0]
    problem = read_problem("a-1", question, [f"more = {name} + 1"])
    assert problem.answer == value + 1


@pytest.mark.parametrize(
    ("question", "steps", "fault"),
    [
        ("How many are {a:3} and 4 sweets?", ["b = a + c"], "c is neither a slot nor an earlier line"),
        ("How many are {a:3} and {b:4} sweets?", ["c = a + 1"], "b is used by no line"),
        ("How many are {a:3} and {a:4} sweets?", ["c = a + a"], "two slots have the same name"),
        ("How many are {a:3} and {b:4} sweets?", ["a = a + b"], "a has a value already"),
        ("How many are {a:3} and {b:4} sweets?", [], "there is no line P:"),
        ("How many are {a:3} and {b:4} sweets?", ["a + b"], "not of the form"),
        ("How many are {a:many} and 4 sweets?", ["b = a + 1"], "holds no number"),
        ("How many are {a:3 and 4} sweets?", ["b = a + 1"], "holds more than one number"),
        ("How many are {a 3} and 4 sweets?", ["b = a + 1"], "not of the form {name:12}"),
        ("How many are 3 and 4 sweets?", ["b = 3 + 4"], "no number of the question has a name"),
        ("How many are {a:3} and {b:4}  sweets?", ["c = a + b"], "cleaned away"),
        ("{a:3} plus {b:4}", ["c = a + b"], "fewer than 4 words"),
        ("Share {a:3} sweets among {b:0} friends.", ["c = a / b"], "no exact answer"),
        ("Share {a:3} sweets among {b:4} friends.", ["c = open(a) + b"], "open is neither"),
    ],
)
def test_a_faulty_problem_is_told_what_is_wrong(question: str, steps: list[str], fault: str) -> None:
    with pytest.raises(WrittenError, match=fault.replace("{", r"\{").replace("(", r"\(")):
        read_problem("a-1", question, steps)


def test_faults_have_their_line_and_the_other_problems_are_read(tmp_path: Path) -> None:
    file = tmp_path / "part.txt"
    file.write_text(
        f"Q: {PENS}\nP: {PENS_STEPS[0]}\nP: {PENS_STEPS[1]}\n\n"
        "a line of nothing\n"
        "Q: Sam has {a:3} cats and 2 dogs.\nP: b = c\n"
        "Q: i have {a:9} grapes and eat {b:4}, whats left\nP: c = a - b\n",
        encoding="utf-8",
    )
    found = list(read_written(file))
    assert [one if isinstance(one, tuple) else str(one.answer) for one in found] == [
        (5, "a line that is neither a question (Q:) nor a line of its program (P:)"),
        "25/2",
        (6, "c is neither a slot nor an earlier line"),
        "5",
    ]
    assert len({one.place for one in found if isinstance(one, Written)}) == 2


def test_files_are_found_in_folders(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("a/2.txt", "a/1.txt", "a/notes.md"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert written_files([tmp_path, tmp_path / "a/2.txt"]) == [
        tmp_path / "a/1.txt",
        tmp_path / "a/2.txt",
        tmp_path / "a/2.txt",
    ]
    for missing in (tmp_path / "b", tmp_path / "b.txt"):
        with pytest.raises(CorpusError, match="There are no written problems at"):
            written_files([missing])


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"Q: \xff\xfe")
    with pytest.raises(CorpusError, match="must be a text file in UTF-8"):
        list(read_written(tmp_path / "x.txt"))
