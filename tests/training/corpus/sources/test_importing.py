"""An import writes a corpus that training reads; stopped anywhere, it goes on to the same bytes."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.corpus.errors import CorpusError
from training.corpus.fingerprint import file_digest
from training.corpus.sources import import_state, importing
from training.corpus.sources.checked import Origin, check_program
from training.corpus.sources.importing import ASIDE, UNFINISHED, import_source
from training.corpus.sources.source import AnswerOnly, Outcome, Position, Rejected, Remark, Row
from training.examples import read_examples


class Sums:
    """A source of small sums; it breaks before the rows in `breaks`, each once."""

    name = "own"
    license = "CC0"
    batch = 3
    threads = False

    def __init__(self, rows: int, breaks: Sequence[int] = ()) -> None:
        self.convert = convert_sum
        self._rows, self._breaks, self._read = rows, set(breaks), 0

    def settings(self) -> Mapping[str, Any]:
        return {"rows": self._rows}

    def rows(self, start: Position) -> Iterator[Row]:
        for number in range((start or 0) + 1, self._rows + 1):
            if number in self._breaks:
                self._breaks.remove(number)
                raise KeyboardInterrupt
            self._read = number
            yield Row(number, number)

    def position(self) -> Position:
        return self._read

    def close(self) -> None:
        pass


def convert_sum(row: Row) -> list[Outcome]:
    """By turns an example, a problem with its answer, and what cannot be used."""
    question = f"Mia has {row.content} shells and finds 4 more. How many are there?"
    match row.line % 4:
        case 0:
            return [AnswerOnly(question, str(row.content + 4), "no solution")]
        case 1:
            return [Rejected("a reason", f"line {row.line}"), Remark("notes", {"note": "é"})]
        case _:
            code = f"shells = {row.content} + 4\nreturn shells"
            return [check_program(question, code, Origin("own", "CC0", f"own-{row.line}"))]


def run(source: Sums, out: Path) -> dict[str, Any]:
    return import_source(source, out, show_progress=False)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_folder_is_a_corpus_and_what_is_no_example_lies_aside(tmp_path: Path) -> None:
    index = run(Sums(9), tmp_path)
    examples = list(read_examples(tmp_path))
    assert [example.answer for example in examples] == ["6", "7", "10", "11"]
    assert [line["line"] for line in lines(tmp_path / ASIDE / "answers-only.jsonl")] == [4, 8]
    assert lines(tmp_path / ASIDE / "rejected.jsonl")[1] == {
        "line": 5,
        "reason": "a reason",
        "text": "line 5",
    }
    assert lines(tmp_path / ASIDE / "notes.jsonl")[0] == {"line": 1, "note": "é"}
    assert (index["examples"], index["answers_only"], index["rejected"], index["rows"]) == (4, 2, 3, 9)
    assert index["counts"]["license"] == {"CC0": 4}
    assert index["licenses"] == {"own": "CC0"}
    for shard in index["shards"]:
        assert shard["sha256"] == file_digest(tmp_path / shard["path"])
    assert index == json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))
    assert not (tmp_path / UNFINISHED).exists()


def test_shards_are_filled_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_state, "SHARD_EXAMPLES", 2)
    index = run(Sums(10), tmp_path)
    assert [shard["examples"] for shard in index["shards"]] == [2, 2, 1]
    assert [example.family for example in read_examples(tmp_path)] == [f"own-{n}" for n in (2, 3, 6, 7, 10)]


@settings(deadline=None, max_examples=25)  # files are written
@given(breaks=st.sets(st.integers(1, 20), max_size=4))
def test_stopped_and_started_again_the_bytes_are_the_same(
    tmp_path_factory: pytest.TempPathFactory, breaks: set[int]
) -> None:
    whole, broken = tmp_path_factory.mktemp("whole"), tmp_path_factory.mktemp("broken")
    run(Sums(20), whole)
    source = Sums(20, sorted(breaks))
    for _ in breaks:
        with pytest.raises(KeyboardInterrupt):
            run(source, broken)
        with pytest.raises(ValueError, match="holds"):
            list(read_examples(broken))
    run(source, broken)
    assert files(broken) == files(whole)


def test_what_was_written_after_the_last_note_is_cut_off(tmp_path: Path) -> None:
    run(Sums(20), tmp_path / "whole")
    broken = tmp_path / "broken"
    with pytest.raises(KeyboardInterrupt):
        run(Sums(20, [10]), broken)
    for path in (broken / UNFINISHED).glob("*.jsonl"):
        path.write_bytes(path.read_bytes() + b'{"half a li')
    run(Sums(20), broken)
    assert files(broken) == files(tmp_path / "whole")


def test_stopped_between_the_moves_and_the_index_it_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(Sums(20), tmp_path / "whole")
    broken = tmp_path / "broken"

    def stop(path: Path) -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(importing, "file_digest", stop)
        with pytest.raises(KeyboardInterrupt):
            run(Sums(20), broken)
    assert not (broken / "index.json").exists()
    run(Sums(20), broken)
    assert files(broken) == files(tmp_path / "whole")


def test_a_finished_import_is_not_done_again(tmp_path: Path) -> None:
    index = run(Sums(9), tmp_path)
    before = files(tmp_path)
    assert run(Sums(9, [1]), tmp_path) == index
    assert files(tmp_path) == before


def test_finish_makes_a_corpus_of_what_is_there(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        run(Sums(20, [8]), tmp_path)
    index = import_source(Sums(20), tmp_path, finish=True, show_progress=False)
    assert index["rows"] == 6
    assert [example.family for example in read_examples(tmp_path)] == ["own-2", "own-3", "own-6"]


def test_another_folder_or_other_settings_are_refused(tmp_path: Path) -> None:
    run(Sums(5), tmp_path / "corpus")
    with pytest.raises(CorpusError, match="another rows"):
        run(Sums(6), tmp_path / "corpus")
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(CorpusError, match="not empty"):
        run(Sums(5), tmp_path)


def test_processes_change_nothing(tmp_path: Path) -> None:
    run(Sums(20), tmp_path / "one")
    import_source(Sums(20), tmp_path / "two", workers=2, show_progress=False)
    assert files(tmp_path / "one") == files(tmp_path / "two")
