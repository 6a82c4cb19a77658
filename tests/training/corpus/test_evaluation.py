"""Evaluation sets: what training never sees, the same for the same seed, without programs."""

import json
import re
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from app.curriculum import load_curriculum
from app.curriculum.split import is_held_out_family
from training.corpus.augmentation import KINDS
from training.corpus.build import build
from training.corpus.evaluation import main, story_of, untold, write_sets
from training.corpus.settings import Settings
from training.examples import rows_of, shards_of

FIELDS = {"question", "answer", "family", "grade", "topic", "operations"}


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def numbers(row: dict[str, Any]) -> tuple[str, ...]:
    """The family and its numbers: in every phrasing of the test's families a comes before b."""
    return row["family"], *re.findall(r"\d+", row["question"].split(":", 1)[1])


def test_sets_hold_what_training_never_sees(curriculum: Path, gsm8k: Path, tmp_path: Path) -> None:
    write_sets(tmp_path / "e", 60, 5, gsm8k, curriculum)
    build(tmp_path / "c", Settings(2000, 5, gsm8k=gsm8k, curriculum=curriculum), 1, show_progress=False)
    trained = [row for path in shards_of(tmp_path / "c") for row in rows_of(path)]
    held_out_numbers = rows(tmp_path / "e" / "held-out-numbers.jsonl")
    held_out_families = rows(tmp_path / "e" / "held-out-families.jsonl")
    assert len(held_out_numbers) == len(held_out_families) == 60
    assert all(is_held_out_family(row["family"]) for row in held_out_families)
    assert not any(is_held_out_family(row["family"]) for row in held_out_numbers)
    seen = {numbers(row) for row in trained if row["source"] == "families"}
    told = {numbers(row) for row in held_out_numbers}
    assert len(seen) > 1000
    assert not told & seen


def test_a_held_out_family_whose_story_training_knows_is_not_called_unseen() -> None:
    families = load_curriculum().families
    held_out = {family.id for family in families if is_held_out_family(family.id)}
    trained = {family.id for family in families} - held_out
    alone = untold(families)
    assert alone < held_out
    for family in sorted(held_out - alone):
        assert any(other.split("-")[:3] == family.split("-")[:3] for other in trained)
    assert not {story_of(family) for family in alone} & {story_of(family) for family in trained}


def test_lines_have_the_fields_and_short_sets_are_short(
    curriculum: Path, gsm8k: Path, tmp_path: Path
) -> None:
    index = write_sets(tmp_path, 30, 1, gsm8k, curriculum)
    assert set(index["sets"]) == {
        name + suffix
        for name in ("held-out-numbers", "held-out-families", "gsm8k-development")
        for suffix in ("", "-short")
    }
    for name, entry in index["sets"].items():
        found = rows(tmp_path / entry["path"])
        assert len(found) == entry["problems"] == len({row["question"] for row in found})
        for row in found:
            assert set(row) == (FIELDS if name.startswith("gsm8k") else FIELDS | {"phrasing"})
            Fraction(row["answer"])
            assert row["operations"] <= 2 or not name.endswith("-short")


def test_a_line_says_whether_its_problem_is_told_in_parts(curriculum: Path, tmp_path: Path) -> None:
    both = tmp_path / "both"
    (both / "families").mkdir(parents=True)
    (both / "lexicon.yaml").write_text((curriculum / "lexicon.yaml").read_text())
    stories = (curriculum / "families" / "stories.yaml").read_text()
    parts = """  facts:
    - ["In parts: {p} had {a} shells.", "In parts: {a} shells were with {p}.", "In parts: {p} has {a}."]
    - ["Another {b} were found.", "There came {b} more.", "Then came {b} others."]
  questions: ["How many in all?", "How many is that?", "What is the sum?", "How many are there now?"]
  solution: |"""
    (both / "families" / "stories.yaml").write_text(stories.replace("  solution: |", parts))
    write_sets(tmp_path / "e", 60, 5, curriculum=both)
    found = rows(tmp_path / "e" / "held-out-numbers.jsonl")
    assert {row["phrasing"] for row in found} == {"whole text", "in parts"}
    assert all((row["phrasing"] == "in parts") == row["question"].startswith("In parts") for row in found)


def test_a_retold_set_has_new_numbers_and_one_kind_a_problem(
    curriculum: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--problems", "60", "--seed", "5", "--curriculum", str(curriculum)]
    assert main(["--out", str(tmp_path), *arguments, "--retold"]) == 0
    assert "held-out-numbers-retold" in capsys.readouterr().out
    found = rows(tmp_path / "held-out-numbers-retold.jsonl")
    kinds = Counter(row["phrasing"] for row in found)
    assert set(kinds) <= set(KINDS)
    assert "chaining" not in kinds
    assert {"names", "child-typing"} <= set(kinds)
    often = [kinds[kind] for kind in ("names", "child-typing", "no-question-mark")]
    assert max(often) - min(often) <= 1  # kinds that every problem takes are made as often as each other
    told = {row["question"] for row in found if row["phrasing"] == "no-question-mark"}
    assert not any("?" in question for question in told)


def test_gsm8k_development_is_every_tenth(curriculum: Path, gsm8k: Path, tmp_path: Path) -> None:
    write_sets(tmp_path, 5, 1, gsm8k, curriculum)
    found = rows(tmp_path / "gsm8k-development.jsonl")
    assert [row["family"] for row in found] == ["gsm8k-0", "gsm8k-10"]
    assert [row["answer"] for row in found] == ["43", "42"]
    assert found[0]["question"].startswith("In Arden: Rita")


def test_the_same_seed_gives_the_same_files(
    curriculum: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        assert main(["--out", str(tmp_path / name), "--problems", "20", "--curriculum", str(curriculum)]) == 0
    assert "held-out-families" in capsys.readouterr().out
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_a_file_that_is_not_gsm8k_is_refused(
    curriculum: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.jsonl").write_text('{"text": "hello"}\n')
    other = str(tmp_path / "other.jsonl")
    status = main(
        ["--out", str(tmp_path / "e"), "--problems", "5", "--curriculum", str(curriculum), "--gsm8k", other]
    )
    assert status == 2
    assert "Give the path of GSM8K's train.jsonl" in capsys.readouterr().err
