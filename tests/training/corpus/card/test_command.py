"""A card tells what the rows hold, and is not written for a corpus that was changed."""

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from training.corpus.__main__ import main
from training.corpus.build import build
from training.corpus.settings import Settings
from training.examples import rows_of, shards_of


@pytest.fixture
def corpus(curriculum: Path, gsm8k: Path, tmp_path: Path) -> Path:
    asked = Settings(300, 4, gsm8k=gsm8k, shard_size=100, curriculum=curriculum, augment=0.5)
    build(tmp_path / "c", asked, 1, show_progress=False)
    return tmp_path / "c"


def test_the_card_tells_counts_lengths_command_and_hashes(corpus: Path) -> None:
    assert main(["card", str(corpus)]) == 0
    card = (corpus / "README.md").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = [row for shard in shards_of(corpus) for row in rows_of(shard)]
    index = json.loads((corpus / "index.json").read_text(encoding="utf-8"))
    assert f"| examples | {len(rows):,} |" in card
    for grade in ("1", "2", "3"):
        count = sum(row["grade"] == int(grade) for row in rows)
        assert f"| {grade} | {count} | {count / len(rows):.1%} |" in card
    plain = sum(not row["augmented"] for row in rows)
    assert f"| none | {plain} | {plain / len(rows):.1%} |" in card
    longest = max(len(row["question"]) for row in rows)
    assert f"| {longest} |" in next(line for line in card.splitlines() if "question characters" in line)
    assert "--problems 300 --seed 4 --shard-size 100 --augment 0.5 --gsm8k train.jsonl" in card
    assert "| licence of gsm8k | MIT |" in card
    assert index["sha256"] in card
    assert index["settings"]["curriculum_sha256"] in card


def test_the_pictures_lie_beside_the_card(corpus: Path, tmp_path: Path) -> None:
    card = tmp_path / "docs" / "data-card.md"
    card.parent.mkdir()
    assert main(["card", str(corpus), "--out", str(card)]) == 0
    for name in ("counts", "lengths"):
        assert f"(images/data-card-{name}.png)" in card.read_text(encoding="utf-8")
        with Image.open(card.parent / "images" / f"data-card-{name}.png") as picture:
            assert picture.size[0] > 800
            colors = picture.convert("L").getcolors()
            assert colors
            assert len(colors) > 10  # it is not empty


def test_a_changed_shard_is_named(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shard = shards_of(corpus)[1]
    shard.write_bytes(shards_of(corpus)[0].read_bytes())
    assert main(["card", str(corpus)]) == 2
    assert f"{shard.name} is not the file that the index names" in capsys.readouterr().err
    assert not (corpus / "README.md").exists()


def test_a_folder_without_a_corpus_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["card", str(tmp_path)]) == 2
    assert "no index.json" in capsys.readouterr().err
