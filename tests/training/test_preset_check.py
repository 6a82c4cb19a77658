from argparse import ArgumentParser
from pathlib import Path

import pytest

from training.preset_check import add_arguments, run
from training.preset_steps import step_and_save

SMALL = ("layers=1", "feed_forward_size=256", "vocab_size=600")


@pytest.mark.parametrize(
    ("name", "gigabytes", "kind"), [("nano", 1.0, "muon"), ("nano", 0.0, "light"), ("1.3b", 0.0, "light")]
)
def test_a_preset_trains_whatever_the_memory(tmp_path: Path, name: str, gigabytes: float, kind: str) -> None:
    heads = ("heads=4", "key_value_heads=4") if name == "1.3b" else ()
    changes = (*SMALL, "hidden_size=256", *heads)
    stepped = step_and_save(name, changes, tmp_path / "checkpoint-2", gigabytes * 1e9, threads=1)
    assert stepped.kind == kind
    assert stepped.losses[1] < stepped.losses[0]
    weights = (tmp_path / "checkpoint-2" / "model.safetensors").stat().st_size
    assert weights == stepped.checkpoint
    assert weights == pytest.approx(stepped.parameters * (4 if kind == "muon" else 2), rel=0.02)


@pytest.mark.slow
def test_the_table_has_a_line_for_each_preset_with_every_level(capsys: pytest.CaptureFixture[str]) -> None:
    parser = ArgumentParser()
    add_arguments(parser)
    sets = [part for change in SMALL for part in ("--set", change)]
    asked = ["--preset", "nano", "--levels", "Q8_0", "Q4_0", "--engine", "Q8_0", "--tokens", "4", *sets]
    assert run(parser.parse_args(asked)) == 0
    heads, _, line = capsys.readouterr().out.strip().splitlines()[-3:]
    assert heads.count("|") == line.count("|")
    assert "engine tokens a core-second, MB (Q8_0)" in heads
    assert line.startswith("| nano | ")


def test_a_level_for_the_engine_must_be_made_first() -> None:
    parser = ArgumentParser()
    add_arguments(parser)
    with pytest.raises(ValueError, match="--engine Q4_0 needs"):
        run(parser.parse_args(["--levels", "Q8_0"]))
