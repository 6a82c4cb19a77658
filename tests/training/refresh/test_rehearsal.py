"""The whole refresh, shrunken: from the weights that ship, through a, b, c, to a pack made of the pieces."""

import json
import shutil
from pathlib import Path

import pytest

from app.packs.pack import open_pack
from tests.training.tiny_pack import run_command
from training.refresh import builder, command
from training.refresh.pieces import INDEX
from training.refresh.plan import Places

ROOT = Path(__file__).resolve().parents[3]
SHAPE = (
    "training.rows_per_step=2",
    "training.row_tokens=192",
    "training.warmup_steps=1",
    "training.decay_steps=2",
    "training.max_steps=5",
    "verifier.rows_per_step=2",
    "verifier.row_tokens=192",
    "verifier.warmup_steps=1",
    "verifier.decay_steps=1",
    "verifier.max_steps=2",
)


@pytest.mark.slow
def test_three_stages_make_a_pack(tmp_path: Path) -> None:
    curriculum = tmp_path / "curriculum"
    (curriculum / "families").mkdir(parents=True)
    shutil.copy(ROOT / "training" / "smoke_families.yaml", curriculum / "families")
    shutil.copy(ROOT / "assets" / "curriculum" / "lexicon.yaml", curriculum)
    weights = tmp_path / "weights.yaml"
    weights.write_text("weights: {'operations:1': 2}\n")
    written = tmp_path / "problems.txt"
    written.write_text("Q: i had {had:20} grapes and ate {ate:8}, whats left\nP: left = had - ate\n")
    out = tmp_path / "refresh"
    machine = ("--out", out, "--workers", "1", "--no-compile", "--save-steps", "1")
    sets = [part for change in SHAPE for part in ("--set", change)]
    run_command(
        command, "a", *machine, "--minutes", "0.2", "--preset", "nano", *sets, "--parts", "1",
        "--part-problems", "150", "--sampled-problems", "6", "--set-problems", "4",
        "--curriculum", curriculum, "--weights", weights, "--written", written,
        "--start-from", ROOT / "assets" / "models" / "nano" / "generator.gguf",
    )  # fmt: skip
    stage = json.loads((out / "stage.json").read_text())
    assert "from the weights" in stage["a"]["started"]
    assert stage["a"]["steps"] >= 1
    built = json.loads((out / "corpus" / "part-000" / "index.json").read_text())
    assert built["settings"]["weights"] == ["operations:1=2"]

    run_command(
        command, "b", *machine, "--minutes", "2", "--train-share", "0.1", "--per-problem", "16",
        "--temperatures", "0.7", "3", "--max-tokens", "64",
    )  # fmt: skip
    stage = json.loads((out / "stage.json").read_text())
    assert stage["b"]["problems"] == 6
    assert stage["b"]["candidates"] >= 10
    # the builder works beside both stages; it goes on after a stop between the parts and the wordings
    Places(out).wordings.unlink(missing_ok=True)
    shutil.rmtree(out / "corpus" / "told-0", ignore_errors=True)
    assert builder.main([str(out), "1"]) == 0
    told = json.loads((out / "corpus" / "told-0" / "index.json").read_text())
    assert told["counts"]["source"]["written"] >= 2

    run_command(command, "c", *machine, "--minutes", "2", "--candidates", "2")
    stage = json.loads((out / "stage.json").read_text())
    assert stage["c"]["verifier"]["steps"] >= 1
    assert stage["c"]["held-out-numbers"]["problems"] == 4

    fetched = [tmp_path / "first", tmp_path / "second"]
    run_command(command, "export", "--out", out, "--to", fetched[0], "--count", "1")
    run_command(command, "export", "--out", out, "--to", fetched[1], "--first", "1", "--count", "9")
    assert (fetched[1] / INDEX).is_file()
    pack = tmp_path / "packs" / "tiny"
    run_command(
        command, "finish", *fetched, "--out", tmp_path / "home", "--pack", pack, "--limit", "1",
        "--candidates", "2",
    )  # fmt: skip
    found = open_pack(pack)
    found.verify()
    assert found.verifier is not None
    assert found.manifest.preset == "nano"
    assert "held-out-numbers" in found.manifest.figures
    assert found.read_wordings() is not None
