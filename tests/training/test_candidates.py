import json
from fractions import Fraction
from pathlib import Path

import pytest

from app.problem.answers import Answer
from tests.training.tiny_pack import RETURN, SET, run_command, write_models, write_problems
from training import candidates
from training.candidates import checkpoint_names, choose_problems, labelled, share_out
from training.evaluation.data import Item
from training.evaluation.sampling import Attempt, Attempts
from training.verifier import read_candidates


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_models(tmp_path_factory.mktemp("models"))


def attempt(text: str, answer: int | None, right: bool) -> Attempt:
    return Attempt(text, None if answer is None else Answer.of(Fraction(answer)), None, right, -1.0)


def test_equal_programs_are_kept_once_over_all_checkpoints() -> None:
    item = Item("2 + 3?", Answer.of(5))
    first = {item.key: Attempts((attempt("    return 2 + 3", 5, True), attempt("    return 2+3", 5, True)))}
    second = {
        item.key: Attempts((attempt("    return 2 + 3  # sum", 5, True), attempt("    return 6", 6, False)))
    }
    rows = list(labelled([item], [("early", 0.5), ("late", 0.7)], [first, second], keep_failed=False))
    assert [(row.completion, row.label, row.checkpoint, row.temperature) for row in rows] == [
        ("    return 2 + 3", 1, "early", 0.5),
        ("    return 6", 0, "late", 0.7),
    ]


def test_programs_that_calculate_alike_are_one_by_graph() -> None:
    item = Item("2 bags of 3?", Answer.of(6))
    texts = [
        ("    bags = 2\n    total = bags * 3\n    return total", 6),
        ("    each = 3\n    pens = each * 2\n    return pens", 6),
        ("    bags = 2\n    total = bags * 4\n    return total", 8),  # the same graph, another answer
        ("    total = 3 + 3\n    return total", 6),
        ("    total = 0\n    for i in range(2):\n        total += 3\n    return total", 6),  # no graph
    ]
    tried = Attempts(tuple(attempt(text, answer, answer == 6) for text, answer in texts))
    by_text = labelled([item], [("only", 0.5)], [{item.key: tried}], keep_failed=False)
    assert len(list(by_text)) == 5
    kept = labelled([item], [("only", 0.5)], [{item.key: tried}], keep_failed=False, by_graph=True)
    assert [row.completion for row in kept] == [texts[place][0] for place in (0, 2, 3, 4)]


def test_candidates_without_an_answer_are_left_out_unless_asked_for() -> None:
    item = Item("2 + 3?", Answer.of(5))
    sampled = [{item.key: Attempts((attempt("    return 1 / 0", None, False),))}]
    assert list(labelled([item], [("only", 0.5)], sampled, keep_failed=False)) == []
    (row,) = labelled([item], [("only", 0.5)], sampled, keep_failed=True)
    assert row.label == 0


@pytest.mark.parametrize(("total", "cells"), [(48, 6), (10, 4), (3, 3)])
def test_all_candidates_are_shared_out_evenly(total: int, cells: int) -> None:
    counts = share_out(total, cells)
    assert sum(counts) == total
    assert len(counts) == cells
    assert max(counts) - min(counts) <= 1


def test_more_problems_keep_the_fewer_ones() -> None:
    items = [Item(f"{number}?", Answer.of(1)) for number in range(50)]
    few = choose_problems(items, 10, seed=1)
    assert choose_problems(reversed(items), 20, seed=1)[:10] == few
    assert choose_problems(items, 10, seed=2) != few


def test_files_of_one_name_are_told_apart() -> None:
    assert checkpoint_names([Path("a/early.gguf"), Path("a/late.gguf")]) == ["early", "late"]
    assert len(set(checkpoint_names([Path("a/model.gguf"), Path("b/model.gguf")]))) == 2


def sample(models: tuple[Path, Path], data: Path, out: Path, *more: str) -> int:
    few = ("--per-problem", "4", "--max-tokens", "12", "--threads", "1")
    return run_command(candidates, "--generator", models[0], "--data", data, "--out", out, *few, *more)


def test_real_candidates_are_labelled_by_running_them(tmp_path: Path, models: tuple[Path, Path]) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5, 6])
    assert sample(models, data, tmp_path / "out") == 0
    rows = [json.loads(line) for line in (tmp_path / "out" / "candidates.jsonl").read_text().splitlines()]
    assert {(row["question"], row["label"]) for row in rows} == {
        ("How many are 0 apples?", 1),
        ("How many are 1 apples?", 0),
    }
    assert {row["completion"].strip("\n") for row in rows} == {SET + RETURN}
    assert {row["checkpoint"] for row in rows} == {"five"}
    index = json.loads((tmp_path / "out" / "index.json").read_text())
    assert index["candidates"] == len(rows) == 2
    assert index["problems"] == 2


def test_what_is_written_is_what_the_verifier_reads(tmp_path: Path, models: tuple[Path, Path]) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5, 6])
    sample(models, data, tmp_path / "out")
    labels = sorted(right for _, _, right in read_candidates(tmp_path / "out"))
    assert labels == [False, True]


def test_it_goes_on_where_it_stopped(
    tmp_path: Path, models: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_problems(tmp_path / "data.jsonl", range(6))
    sample(models, data, tmp_path / "out", "--problems", "4")
    capsys.readouterr()
    sample(models, data, tmp_path / "out", "--problems", "6")
    assert "4 problems were done before" in capsys.readouterr().out


def test_too_few_candidates_for_the_cells_are_refused(tmp_path: Path, models: tuple[Path, Path]) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5])
    with pytest.raises(ValueError, match="at least 2"):
        sample(models, data, tmp_path / "out", "--per-problem", "1")
