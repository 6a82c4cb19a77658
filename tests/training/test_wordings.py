import json
import math
from pathlib import Path

import pytest

from app.packs.wordings import Wordings
from app.solving.cues import signs
from app.solving.familiarity import familiarity
from app.solving.precedents import precedent
from tests.training.tiny_pack import run_command
from training import wordings

TOLD = [
    f"{name} has {n} kites and loses {n - 1}. How many are left?"
    for n, name in enumerate("Ann Bo Cy".split(), 2)
]


def corpus(path: Path, questions: list[str], augmented: tuple[str, ...] = ()) -> Path:
    rows = [{"question": question, "augmented": list(augmented)} for question in questions]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_what_a_corpus_tells_is_familiar_whoever_it_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = corpus(tmp_path / "told.jsonl", TOLD), tmp_path / "new" / "wordings.bin"
    assert run_command(wordings, "--corpus", data, "--out", out) == 0
    found = Wordings.read(out)
    assert familiarity("Zoë has 90 kites and loses 8. How many are left?", found) == 1.0
    assert familiarity("Zoë has 90 kites and finds 8. How many are there now?", found) < 0.5
    assert str(out) in capsys.readouterr().out


def test_names_in_a_childs_typing_do_not_become_words(tmp_path: Path) -> None:
    typed = corpus(
        tmp_path / "typed.jsonl", [text.lower().replace("bo", "ann") for text in TOLD], ("child-typing",)
    )
    found = wordings.wordings_of([corpus(tmp_path / "told.jsonl", TOLD), typed])
    assert "kites" in found
    assert "ann" not in found
    assert familiarity("bo has 3 kites and loses 2. how many are left", found) == 1.0


def test_what_a_pack_has_met_before_stays_familiar(tmp_path: Path) -> None:
    old, new, out = tmp_path / "old.bin", corpus(tmp_path / "new.jsonl", TOLD), tmp_path / "both.bin"
    wordings.wordings_of([corpus(tmp_path / "old.jsonl", ["A kite is 3 feet long."] * 3)]).write(old)
    assert run_command(wordings, "--corpus", new, "--add-to", old, "--out", out) == 0
    both = Wordings.read(out)
    assert familiarity("A kite is 7 feet long.", both) == 1.0
    assert familiarity(TOLD[0], both) == 1.0


def test_wordings_that_are_none_and_corpora_that_are_missing_are_named(tmp_path: Path) -> None:
    data = corpus(tmp_path / "told.jsonl", TOLD)
    with pytest.raises(ValueError, match=r"told\.jsonl is not a file of wordings"):
        run_command(wordings, "--corpus", data, "--add-to", data, "--out", tmp_path / "x.bin")
    with pytest.raises(ValueError, match="Build a corpus with"):
        run_command(wordings, "--corpus", tmp_path / "nothing", "--out", tmp_path / "x.bin")
    assert not (tmp_path / "x.bin").exists()


def test_what_was_calculated_is_remembered_beside_the_words(tmp_path: Path) -> None:
    told = tmp_path / "told.jsonl"
    rows = [
        {
            "question": text,
            "body": f"kites = {n}\nlost = {n - 1}\nreturn kites - lost  # gone",
            "augmented": [],
        }
        for n, text in enumerate(TOLD, 2)
    ]
    told.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = wordings.wordings_of([told])
    question = "Zoë has 90 kites and loses 8. How many are left?"
    assert precedent(question, "    left = 90 - 8\n    return left", found) == 1.0
    assert precedent(question, "    left = 90 + 8\n    return left", found) == 0.0
    assert found.cues is not None
    assert found.cues.log_probabilities(signs(question))["difference"] > math.log(0.3)
