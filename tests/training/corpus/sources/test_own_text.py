"""One's own text file: each form, each encoding, and nothing lost."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.errors import CorpusError
from training.corpus.sources.own_text import OwnText, convert_block
from training.corpus.sources.source import Accepted, AnswerOnly, Outcome, Rejected, Row
from training.corpus.sources.text_blocks import read_blocks
from training.corpus.sources.text_encoding import encoding_of

PENS = "A box holds 6 pens. Ana buys 4 boxes and gives 5 pens away. How many pens are left?"


def outcomes(text: str) -> list[Outcome]:
    blocks = read_blocks(text.splitlines(keepends=True))
    return [outcome for block in blocks for outcome in convert_block(Row(block.line, block), "CC0")]


@pytest.mark.parametrize(
    "text",
    [
        f"Q: {PENS}\nA: She buys 6*4=<<6*4=24>>24 pens.\nShe has 24-5=<<24-5=19>>19 pens left.\n#### 19\n",
        f"Problem: {PENS}\nSolution: She buys 6*4=24 pens.\nShe has 24-5=19 pens left.\nAnswer: 19\n",
        f"Q: {PENS}\nProgram:\npens = 6 * 4\nleft = pens - 5\nreturn left\n",
        f"Q: {PENS}\n```python\ndef simple_math_problem():\n    return 6 * 4 - 5\n```\nA: 19\n",
    ],
)
def test_solutions_and_programs_become_examples(text: str) -> None:
    (outcome,) = outcomes(text)
    assert isinstance(outcome, Accepted)
    example = outcome.example
    assert (example.question, example.answer, example.license) == (PENS, "19", "CC0")
    assert (example.source, example.family) == ("own", "own-1")


@pytest.mark.parametrize(
    ("answer", "value"),
    [("19", "19"), ("1,200 pens", "1200"), ("3 1/2", "7/2"), ("$4.50", "9/2"), ("nineteen", "19")],
)
def test_a_problem_with_an_answer_alone_is_kept_apart(answer: str, value: str) -> None:
    for text in (f"Q: {PENS}\nA: {answer}\n", f"{PENS}\t{answer}\n"):
        assert outcomes(text) == [AnswerOnly(PENS, value, "no solution")]


def test_a_solution_that_cannot_be_read_leaves_the_answer() -> None:
    (outcome,) = outcomes(f"Q: {PENS}\nSolution: One simply sees it.\nA: 19\n")
    assert outcome == AnswerOnly(PENS, "19", "solution: no steps")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"Q: {PENS}\nA: 19 or 20\n", "not one exact number"),
        (f"Q: {PENS}\n", "neither an answer nor a program"),
        (f"Q: {PENS}\nProgram:\nleft = 6 * 4\nreturn left\nA: 19\n", "gives 24, the answer is 19"),
        ("Q: How many 3s?\nA: 19\n", "fewer than"),
        ("Chapter one\n", "no known form"),
    ],
)
def test_bad_blocks_are_rejected_with_reason_and_text(text: str, reason: str) -> None:
    (outcome,) = outcomes(text)
    assert isinstance(outcome, Rejected)
    assert reason in outcome.reason
    assert outcome.text == text.strip("\n")


@pytest.mark.parametrize(
    ("encoding", "found"),
    [("utf-8", "utf-8-sig"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("cp1252", "cp1252")],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, found: str, newline: str) -> None:
    path = tmp_path / "MathTrain.txt"
    question = "Zoë pays 3 € for each of 4 crêpes. How much is that?"
    path.write_bytes(
        f"Q: {question}\nA: 12\n\nQ: {question}\nA: 13\n".replace("\n", newline).encode(encoding)
    )
    assert encoding_of(path) == found
    source = OwnText(path)
    assert [source.convert(row) for row in source.rows(None)] == [
        [AnswerOnly(question, "12", "no solution")],
        [AnswerOnly(question, "13", "no solution")],
    ]


def test_bytes_without_meaning_stay_visible(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"caf\xe9 \x81\n")
    (row,) = OwnText(path).rows(None)
    assert row.content.text == "café \\x81"


def test_reading_goes_on_after_a_position(tmp_path: Path) -> None:
    path = tmp_path / "MathTrain.txt"
    path.write_text("".join(f"What are {n} and 4 pens?\t{n + 4}\n" for n in range(5)), encoding="utf-8")
    source = OwnText(path)
    rows = source.rows(None)
    assert [next(rows).line, next(rows).line] == [1, 2]
    assert [row.line for row in OwnText(path).rows(source.position())] == [3, 4, 5]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="Check the path"):
        OwnText(tmp_path / "none.txt").settings()


LINES = st.sampled_from(
    f"""Q: {PENS}|A: 19|A: many|Answer:|Solution: 6*4=24, 24-5=19|#### 19|||Program:
    |left = 6 * 4 - 5|return left|```|words|{PENS}\t19|Q: How?|A: 6*4=<<6*4=24>>24""".split("|")
).map(str.strip)


@given(st.lists(LINES, max_size=25))
def test_each_block_has_one_outcome_and_rejected_text_is_whole(lines: list[str]) -> None:
    blocks = list(read_blocks(line + "\n" for line in lines))
    kinds: Counter[type] = Counter()
    for block in blocks:
        (outcome,) = convert_block(Row(block.line, block), "CC0")
        kinds[type(outcome)] += 1
        if isinstance(outcome, Rejected):
            assert outcome.text == block.text
    assert kinds[Accepted] + kinds[AnswerOnly] + kinds[Rejected] == len(blocks)
