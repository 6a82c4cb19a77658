from pathlib import Path

import pytest

from training.examples import Example, read_examples, shards_of


def test_a_corpus_is_read_in_the_order_of_its_shards(corpus_folder: Path, examples: list[Example]) -> None:
    read = list(read_examples(corpus_folder))
    assert [example.question for example in read] == [example.question for example in examples]
    assert read[1].operations == 2


def test_the_limit_holds_over_shards(corpus_folder: Path) -> None:
    assert len(list(read_examples(corpus_folder, limit=150))) == 150
    assert list(read_examples(corpus_folder, limit=0)) == []


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
