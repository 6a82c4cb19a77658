"""The smoke run takes minutes and is started by `tasks.py smoke`; here is what can be shown without it."""

import argparse
from pathlib import Path

import pytest

from app.curriculum import load_curriculum
from app.curriculum.split import is_held_out_family
from tests.training.tiny_pack import run_command
from training import smoke, verifier
from training.presets import load_preset
from training.reader import command as reader


def test_its_families_are_whole_and_meant_for_training(tmp_path: Path) -> None:
    chain = smoke.Chain(tmp_path, steps=1)
    chain.lay_out_curriculum()
    families = load_curriculum(tmp_path / "curriculum").families
    assert {family.id for family in families} == {"smoke-finds-more", "smoke-gives-away"}
    assert not any(is_held_out_family(family.id) for family in families)


def test_its_shape_is_one_that_the_preset_takes(tmp_path: Path) -> None:
    options = smoke.Chain(tmp_path, steps=7).shape()
    changes = [options[place + 1] for place, option in enumerate(options) if option == "--set"]
    preset = load_preset(options[options.index("--preset") + 1], tuple(changes))
    assert preset.training.max_steps == 7
    assert preset.layers < load_preset("nano").layers


def test_the_command_of_every_stage_has_the_options_that_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = smoke.Chain(tmp_path, steps=1)
    given: list[list[str]] = []
    monkeypatch.setattr(smoke.Chain, "command", lambda _, *parts: given.append(list(map(str, parts))))
    for stage in (chain.verifier, chain.reader):
        with pytest.raises((OSError, smoke.SmokeFault)):  # nothing was trained: there is no log to look at
            stage()
    assert [parts[:2] for parts in given] == [["training", "verifier"], ["training", "reader"]]
    for (_, name, *rest), module in zip(given, (verifier, reader), strict=True):
        parser = argparse.ArgumentParser(prog=name, exit_on_error=False)
        module.add_arguments(parser)
        parser.parse_args(rest)


def test_a_stage_whose_command_fails_is_a_fault_with_its_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(smoke.SmokeFault, match="There is no data at"):
        smoke.Chain(tmp_path, steps=1).command(
            "training.evaluate", "--generator", __file__, "--data", tmp_path / "none.jsonl", "--json", "x"
        )
    assert "$ python -m training.evaluate" in capsys.readouterr().out


def test_a_loss_that_does_not_fall_is_a_fault(tmp_path: Path) -> None:
    folder = tmp_path / "runs" / "generator"
    folder.mkdir(parents=True)
    chain = smoke.Chain(tmp_path, steps=1)
    log = folder / "trainer_state.json"
    log.write_text(
        '{"log_history": [{"loss": "3.1"}, {"loss": "1.2"}, {"train_loss": 2.0}]}', encoding="utf-8"
    )
    assert "3.10 -> 1.20" in chain.loss_fell("generator")
    log.write_text('{"log_history": [{"loss": 1.2}, {"loss": 3.1}]}', encoding="utf-8")
    with pytest.raises(smoke.SmokeFault, match="did not fall"):
        chain.loss_fell("generator")
    log.write_text('{"log_history": [{"loss": "nan"}]}', encoding="utf-8")
    with pytest.raises(smoke.SmokeFault, match="no finite loss"):
        chain.loss_fell("generator")


def test_a_folder_with_an_earlier_run_is_refused(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    with pytest.raises(ValueError, match="Choose a new folder"):
        run_command(smoke, "--out", tmp_path)
