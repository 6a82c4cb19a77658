import json
from fractions import Fraction
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from training.evaluation.data import data_files, read_answer, read_items, seed_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (72, Fraction(72)),
        (0.5, Fraction(1, 2)),
        ("-7/2", Fraction(-7, 2)),
        ("$1,200", Fraction(1200)),
        ("2.50", Fraction(5, 2)),
        ("He sold 48/2 = <<48/2=24>>24.\n#### 1,024", Fraction(1024)),
    ],
)
def test_reads_answers_as_data_sets_write_them(written: object, meant: Fraction) -> None:
    answer = read_answer(written)
    assert answer is not None
    assert answer.exact == meant


@pytest.mark.parametrize("written", [None, True, [], "many", "3 or 4", "1/0"])
def test_what_is_not_one_number_is_no_answer(written: object) -> None:
    assert read_answer(written) is None


def write_lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_reads_a_file_or_a_folder_up_to_the_limit(tmp_path: Path) -> None:
    write_lines(
        tmp_path / "a.jsonl", {"question": "1 + 1?", "answer": 2}, {"question": "1 + 2?", "answer": 3}
    )
    write_lines(tmp_path / "b.jsonl", {"question": "1 + 3?", "answer": "4"})
    assert [item.question for item in read_items(tmp_path)] == ["1 + 1?", "1 + 2?", "1 + 3?"]
    assert len(list(read_items(tmp_path, 2))) == 2
    assert len(list(read_items(tmp_path / "b.jsonl"))) == 1


def test_reads_the_problems_of_a_corpus(tmp_path: Path) -> None:
    table = pa.Table.from_pylist([{"question": "1 + 1?", "answer": "2", "body": "…"}])
    pq.write_table(table, tmp_path / "shard-00000.parquet")
    assert [item.question for item in read_items(tmp_path)] == ["1 + 1?"]


def test_keeps_the_groups_that_a_line_has(tmp_path: Path) -> None:
    row = {"question": "1 + 1?", "answer": 2, "operations": 1, "grade": None, "body": "…"}
    (item,) = read_items(write_lines(tmp_path / "a.jsonl", row))
    assert item.groups == {"operations": "1"}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [("{", "not JSON"), ("[]", "question"), ('{"question": "2?", "answer": "two or three"}', "answer")],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"question": "1 + 1?", "answer": 2}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2") as caught:
        list(read_items(path))
    assert complaint in str(caught.value)


def test_missing_data_are_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="There is no data at"):
        data_files([tmp_path / "nothing.jsonl"])
    with pytest.raises(ValueError, match="There is no data at"):
        data_files([tmp_path])


def test_the_seed_of_a_problem_does_not_depend_on_the_others(tmp_path: Path) -> None:
    one = {"question": "1 + 1?", "answer": 2}
    two = {"question": "1 + 2?", "answer": 3}
    first = {
        item.question: seed_of(7, item) for item in read_items(write_lines(tmp_path / "a.jsonl", one, two))
    }
    second = {
        item.question: seed_of(7, item) for item in read_items(write_lines(tmp_path / "b.jsonl", two, one))
    }
    assert first == second
    assert len(set(first.values())) == 2
    assert all(0 <= seed < 2**31 for seed in first.values())
