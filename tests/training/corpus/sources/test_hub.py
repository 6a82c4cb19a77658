"""Rows of a data set from local files: any place to go on from, never a test split, clear sentences."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from training.corpus.errors import CorpusError
from training.corpus.sources.hub import HubDataset, HubRows

PAIRS = HubDataset("somebody/pairs", None, ("question", "code"))
ROWS = [{"question": f"q{n}", "code": f"c{n}", "other": n} for n in range(1, 8)]


def write_jsonl(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(params=["jsonl", "parquet", "folder"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "jsonl":
        return write_jsonl(tmp_path / "train.jsonl", ROWS)
    pq.write_table(pa.Table.from_pylist(ROWS[:4]), tmp_path / "a.parquet")
    pq.write_table(pa.Table.from_pylist(ROWS[4:]), tmp_path / "b.parquet")
    if request.param == "folder":
        pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "test-0.parquet")
        return tmp_path
    pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "train.parquet")
    return tmp_path / "train.parquet"


def test_rows_come_in_order_with_the_columns_that_are_read(path: Path) -> None:
    rows = list(HubRows(PAIRS, path).rows(None))
    assert [row.line for row in rows] == list(range(1, 8))
    assert rows[2].content == {"question": "q3", "code": "c3"}


@pytest.mark.parametrize("read", [1, 4, 6])
def test_reading_goes_on_after_any_row(path: Path, read: int) -> None:
    source = HubRows(PAIRS, path)
    rows = source.rows(None)
    for _ in range(read):
        next(rows)
    position = json.loads(json.dumps(source.position()))
    again = HubRows(PAIRS, path)
    assert [row.content["question"] for row in again.rows(position)] == [f"q{n}" for n in range(read + 1, 8)]
    assert again.position()["read"] == 7


def test_settings_name_the_files_by_hash(path: Path) -> None:
    settings = HubRows(PAIRS, path).settings()
    assert settings["dataset"] == "somebody/pairs"
    assert all(len(digest) == 64 for digest in settings["files"].values())
    assert not any("test" in name for name in settings["files"])


def test_a_test_split_is_refused(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "gsm8k_Test.jsonl", ROWS)
    with pytest.raises(CorpusError, match="never trained on"):
        HubRows(PAIRS, path).settings()


def test_other_columns_are_told(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "train.jsonl", [{"question": "q", "answer": "a"}])
    with pytest.raises(CorpusError, match="lack code; somebody/pairs has the columns question, code"):
        list(HubRows(PAIRS, path).rows(None))


@pytest.mark.parametrize("name", ["none.jsonl", "notes.txt", ""])
def test_what_is_no_data_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    with pytest.raises(CorpusError, match="Check the path"):
        list(HubRows(PAIRS, tmp_path / name).rows(None))


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "train.parquet"
    path.write_bytes(b"no parquet")
    with pytest.raises(CorpusError, match=r"train\.parquet cannot be read as somebody/pairs"):
        list(HubRows(PAIRS, path).rows(None))


def test_without_the_hub_another_way_is_told() -> None:
    with pytest.raises(CorpusError, match="--path FOLDER"):  # the tests run with HF_HUB_OFFLINE
        list(HubRows(PAIRS).rows(None))
