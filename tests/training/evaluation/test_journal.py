from pathlib import Path

import pytest

from training.evaluation.journal import Journal


def test_what_was_added_is_there_after_opening_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.journal"
    with Journal(path, {"seed": 1}) as journal:
        journal.add("one", {"value": 1})
        journal.add("two", {"value": 2})
    with Journal(path, {"seed": 1}) as journal:
        assert {key: row["value"] for key, row in journal.rows.items()} == {"one": 1, "two": 2}


def test_a_line_that_a_kill_cut_off_is_dropped_and_can_be_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    with Journal(path, {"seed": 1}) as journal:
        journal.add("one", {"value": 1})
        journal.add("two", {"value": 2})
    path.write_bytes(path.read_bytes()[:-5])
    with Journal(path, {"seed": 1}) as journal:
        assert list(journal.rows) == ["one"]
        journal.add("two", {"value": 3})
    with Journal(path, {"seed": 1}) as journal:
        assert journal.rows["two"]["value"] == 3


def test_a_file_with_nothing_but_a_cut_off_header_is_begun_again(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    path.write_text('{"made_wi', encoding="utf-8")
    with Journal(path, {"seed": 1}) as journal:
        assert not journal.rows
        journal.add("one", {})
    with Journal(path, {"seed": 1}) as journal:
        assert list(journal.rows) == ["one"]


def test_results_of_two_settings_are_not_mixed(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    with Journal(path, {"seed": 1, "candidates": 4}):
        pass
    with pytest.raises(ValueError, match="made with another seed"):
        Journal(path, {"seed": 2, "candidates": 4})
