import json
import re
from collections import Counter
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from tests.training.corpus.decontamination.stories import FIRST, FIRST_SOLUTION
from training.corpus.decontamination.planted import (
    KINDS,
    PLANTED,
    change_numbers,
    planted_pairs,
    reorder,
    replace_words,
)
from training.corpus.errors import CorpusError
from training.corpus.gsm8k.split import Record

ROWS = [json.loads(line) for line in PLANTED.read_text(encoding="utf-8").splitlines()]


def test_two_hundred_pairs_of_the_development_tenth() -> None:
    assert len(ROWS) == 200
    assert all(row["index"] % 10 == 0 and row["kind"] in KINDS for row in ROWS)
    counts = Counter(row["kind"] for row in ROWS)
    assert counts["rephrased by hand"] == 60
    assert min(counts.values()) == 35


def test_only_rephrased_questions_are_stored() -> None:
    assert all(("question" in row) == (row["kind"] == "rephrased by hand") for row in ROWS)


@pytest.mark.parametrize("row", [row for row in ROWS if "program" in row], ids=lambda row: str(row["index"]))
def test_programs_of_rephrased_questions_run(row: dict[str, str]) -> None:
    trace = run_program(join_program(format_completion(row["program"])))
    assert trace.answer is not None
    assert trace.answer.exact is not None


@given(st.integers(0, 10**6))
def test_changed_numbers_are_others_of_as_many_digits(seed: int) -> None:
    question = "He has 7 coins of $1,250 and 30% of 12.5."
    changed = change_numbers(question, Random(seed))
    assert re.sub(r"\d", "#", changed) == re.sub(r"\d", "#", question)
    before, after = (re.findall(r"\d[\d,]*", text) for text in (question, changed))
    assert all(one != other for one, other in zip(before, after, strict=True))


def test_words_are_replaced_whole_and_with_their_capital() -> None:
    assert replace_words("Cats like a cat. Catfish too.", {"cats": "hens", "cat": "hen"}) == (
        "Hens like a hen. Catfish too."
    )


@given(st.integers(0, 10**6))
def test_reordering_keeps_the_sentences_and_changes_their_order(seed: int) -> None:
    changed = reorder(FIRST, Random(seed))
    assert changed != FIRST
    assert Counter(changed.split()) == Counter(FIRST.split())


def test_one_sentence_stays_as_it_is() -> None:
    assert reorder("How many are 3 and 4?", Random(1)) == "How many are 3 and 4?"


def test_pairs_are_made_from_the_given_file(tmp_path: Path) -> None:
    rows = [
        {"index": 0, "kind": "verbatim"},
        {"index": 0, "kind": "names and things changed", "replace": {"Rita": "Bodil"}},
        {"index": 0, "kind": "rephrased by hand", "question": "How many?", "program": "return 3"},
    ]
    path = tmp_path / "planted.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    record = Record(0, FIRST, FIRST_SOLUTION, str(Fraction(113)))
    pairs = list(planted_pairs({0: record}, path))
    assert [pair.kind for pair in pairs] == [
        "verbatim",
        "names and things changed",
        "names, things and numbers changed",
        "rephrased by hand",
        "rephrased by hand, without a program",
    ]
    assert pairs[0].copy.question == FIRST
    assert "Bodil" in pairs[1].copy.question
    assert pairs[3].copy.graph is not None
    assert pairs[4].copy.graph is None


def test_a_file_without_the_problem_is_refused() -> None:
    with pytest.raises(CorpusError, match="no development problem"):
        list(planted_pairs({}))
