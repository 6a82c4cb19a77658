from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from training.examples import Example, read_examples, rows_of, shards_of


def test_a_corpus_is_read_in_the_order_of_its_shards(corpus_folder: Path, examples: list[Example]) -> None:
    read = list(read_examples(corpus_folder))
    assert [example.question for example in read] == [example.question for example in examples]
    assert read[1].operations == 2


def test_the_limit_holds_over_shards(corpus_folder: Path) -> None:
    assert len(list(read_examples(corpus_folder, limit=150))) == 150
    assert list(read_examples(corpus_folder, limit=0)) == []


def test_parquet_shards_are_read_as_lines_are(
    corpus_folder: Path, tmp_path: Path, examples: list[Example]
) -> None:
    for shard in shards_of(corpus_folder):
        rows = pa.Table.from_pylist(list(rows_of(shard)))
        pq.write_table(rows, tmp_path / f"{shard.stem}.parquet", row_group_size=30)
    assert list(read_examples(tmp_path)) == examples
    assert list(read_examples(tmp_path / "shard-00001.parquet")) == examples[100:]


def test_a_broken_parquet_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "shard-00000.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(ValueError, match=r"shard-00000\.parquet is not a whole Parquet file"):
        list(read_examples(tmp_path))


@pytest.mark.parametrize("line", ["not json", "[]", '{"question": "q"}'])
def test_a_bad_line_is_named_with_its_file(corpus_folder: Path, line: str) -> None:
    shard = sorted(corpus_folder.iterdir())[1]
    with shard.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(ValueError, match=r"shard-00001\.jsonl, line 101"):
        list(read_examples(corpus_folder))


def test_an_empty_folder_says_how_to_build_a_corpus(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="corpus build"):
        shards_of(tmp_path)
