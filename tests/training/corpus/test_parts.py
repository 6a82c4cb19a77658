"""Parts keep each question in one bucket, and only programs that give their answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus import parts
from training.corpus.checking import fault_of
from training.corpus.errors import CorpusError
from training.corpus.example import CorpusExample
from training.corpus.parts import PartCounts, bucket_of, part_counts, read_bucket, write_parts


def example(question: str, body: str = "return 1", answer: str = "1", **fields: object) -> CorpusExample:
    values: dict[str, object] = {"source": "families", "family": "f", "grade": None, "topic": None}
    return CorpusExample(question, body, answer, **values | {"operations": 0, "license": "MIT"} | fields)  # type: ignore[arg-type]


def test_a_bucket_holds_its_questions_from_all_folders_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "PART_EXAMPLES", 4)
    names = [str(number) for number in range(30)]
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        counts = write_parts(folder, 3, (example(f"{name} in {folder.name}") for name in names))
        assert counts == part_counts(folder) == PartCounts(30, 0)
    assert len(list((tmp_path / "a").glob("*.arrow"))) == 8
    everything = [f"{name} in {folder.name}" for folder in folders for name in names]
    for bucket in range(3):
        expected = [question for question in everything if bucket_of(question, 3) == bucket]
        assert read_bucket(folders, bucket)["question"].to_pylist() == expected


def test_a_folder_without_examples_is_finished_too(tmp_path: Path) -> None:
    assert write_parts(tmp_path / "a", 2, []) == part_counts(tmp_path / "a") == PartCounts(0, 0)
    assert read_bucket([tmp_path / "a"], 1).num_rows == 0


def test_a_folder_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    def stopping() -> Iterator[CorpusExample]:
        yield example("one")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_parts(tmp_path / "a", 2, stopping())
    assert part_counts(tmp_path / "a") is None
    assert not (tmp_path / "a").exists()


def test_wrong_programs_of_others_are_dropped_and_counted(tmp_path: Path) -> None:
    rows = [
        example("right"),
        example("augmented", answer="2", augmented=["names"]),
        example("not ours", body="return one", source="gsm8k"),
    ]
    assert write_parts(tmp_path / "a", 1, rows) == PartCounts(1, 2)
    assert read_bucket([tmp_path / "a"], 0)["question"].to_pylist() == ["right"]


def test_a_wrong_program_of_a_family_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"f: the program gives 1, not 3(.|\n)*return 1"):
        write_parts(tmp_path / "a", 1, [example("wrong", answer="3")])


@given(st.fractions(max_denominator=50))
def test_a_program_passes_with_its_own_answer_alone(value: object) -> None:
    assert fault_of(example("q", f"return {value}", str(value))) is None
    assert fault_of(example("q", f"return {value} + 1", str(value))) is not None
