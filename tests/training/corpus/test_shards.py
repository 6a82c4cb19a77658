"""Questions come once, whatever part they are from; a question with two answers does not come at all."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from training.corpus.example import CorpusExample
from training.corpus.parts import write_parts
from training.corpus.shards import Bucket, unique, write_index, write_shard
from training.examples import rows_of


def test_a_question_with_two_answers_is_dropped() -> None:
    assert unique(["a", "b", "a", "b"], ["1", "2", "1", "3"]) == [0]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("12"))))
def test_each_undisputed_question_is_kept_once_at_its_first_place(rows: list[tuple[str, str]]) -> None:
    questions = [question for question, _ in rows]
    kept = unique(questions, [answer for _, answer in rows])
    undisputed = [one for one in dict.fromkeys(questions) if len({a for q, a in rows if q == one}) == 1]
    assert kept == [questions.index(question) for question in undisputed]


def test_duplicates_across_parts_are_removed_and_counted(tmp_path: Path) -> None:
    def example(question: str, family: str, *augmented: str) -> CorpusExample:
        return CorpusExample(
            question, "return 1", "1", "families", family, 2, "money", 0, "MIT", list(augmented)
        )

    write_parts(tmp_path / "a", 2, [example(str(number), "f") for number in range(20)])
    write_parts(tmp_path / "b", 2, [example(str(number), "g", "names") for number in range(10, 30)])
    folders = (tmp_path / "a", tmp_path / "b")
    shards = [write_shard(Bucket(tmp_path, number, folders, seed=1)) for number in range(2)]
    index = write_index(tmp_path, shards, 4, 1, {"problems": 40})
    rows = [row for shard in index["shards"] for row in rows_of(tmp_path / shard["path"])]
    assert sorted(int(row["question"]) for row in rows) == list(range(30))
    assert {row["family"] for row in rows if int(row["question"]) < 20} == {"f"}
    assert (index["examples"], index["duplicates_removed"], index["programs_dropped"]) == (30, 10, 4)
    assert index["counts"]["augmented"] == {"names": 10, "none": 20}
    assert index["families"] == 2
    assert [shard["bytes"] for shard in index["shards"]] == [
        (tmp_path / shard["path"]).stat().st_size for shard in index["shards"]
    ]
