import json
import math
from pathlib import Path

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from tests.training.conftest import SMALL
from training.__main__ import main
from training.model import new_generator, score_loss
from training.presets import Preset
from training.verifier import contrasted, discrimination, read_candidates


def test_a_perfect_ranking_a_reversed_one_and_ties() -> None:
    assert discrimination([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1]) == 1.0
    assert discrimination([0.9, 0.8, 0.2, 0.1], [0, 0, 1, 1]) == 0.0
    assert discrimination([0.5, 0.5, 0.5, 0.5], [0, 1, 0, 1]) == 0.5


def test_discrimination_needs_both_kinds() -> None:
    assert math.isnan(discrimination([0.5, 0.6], [1, 1]))


def test_only_supervised_tokens_count_in_the_score_loss() -> None:
    logits = torch.tensor([[4.0, -4.0, 100.0]])
    targets = torch.tensor([[1.0, 0.0, float("nan")]])
    right, wrong = score_loss(logits, targets), score_loss(logits, 1 - targets)
    assert right.item() == pytest.approx(2 * math.log1p(math.exp(-4.0)), rel=1e-5)
    assert wrong.item() == pytest.approx(2 * math.log1p(math.exp(4.0)), rel=1e-5)


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    good = json.dumps({"question": "q", "completion": "    return 1", "label": True})
    (tmp_path / "a.jsonl").write_text(f"{good}\n{{}}\n", encoding="utf-8")
    rows = read_candidates(tmp_path)
    assert next(rows) == ("q", "    return 1", True)
    with pytest.raises(ValueError, match="line 2"):
        next(rows)


def test_problems_whose_candidates_are_all_alike_teach_no_choice() -> None:
    labels = {
        "all right?": [1.0, 1.0],
        "both?": [0.0, 1.0, 0.0],
        "all wrong?": [0.0],
        "both again?": [1.0, 0.0],
    }
    rows = [(question, "    return 1", 0, label) for question, found in labels.items() for label in found]
    assert list(contrasted(rows)) == [row for row in rows if row[0].startswith("both")]


def test_candidates_of_several_folders_are_learnt_together(
    tmp_path: Path, preset: Preset, tokenizer: PreTrainedTokenizerFast
) -> None:
    new_generator(preset, len(tokenizer), seed=1).save_pretrained(tmp_path / "generator")
    tokenizer.save_pretrained(tmp_path / "generator")
    for name in ("known", "unseen"):
        rows = [
            {"question": f"{name} {n}?", "completion": f"    return {n}\n", "label": n % 2 == 0}
            for n in range(60)
        ]
        (tmp_path / name).mkdir()
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / name / "candidates.jsonl").write_text(text, encoding="utf-8")
    changes = [part for change in SMALL for part in ("--set", change)]
    folders = [str(tmp_path / "known"), str(tmp_path / "unseen")]
    command = [
        "verifier",
        "--preset",
        "nano",
        *changes,
        "--generator",
        str(tmp_path / "generator"),
        "--no-compile",
    ]
    asked = [*command, "--candidates", *folders, "--held-back", "20", "--out", str(tmp_path / "run")]
    assert main(asked) == 0
    facts = json.loads((tmp_path / "run" / "run.json").read_text(encoding="utf-8"))
    assert facts["examples"] == 100
