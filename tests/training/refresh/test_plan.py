import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.problem.answers import Answer
from tests.training.conftest import SMALL
from training.evaluation.data import read_answer
from training.model import load_model, new_generator
from training.presets import Preset, load_preset
from training.refresh.clock import Clock
from training.refresh.draw import choose_checkpoints, problems_of
from training.refresh.generator import shortened, starting_checkpoint
from training.refresh.judge import fitted
from training.refresh.plan import Places, Plan, read_plan
from training.refresh.record import Record
from training.tokenizer import load_tokenizer, train_tokenizer


def test_a_folder_keeps_its_plan(tmp_path: Path) -> None:
    plan = Plan("mini", ("training.max_steps=9",), parts=3, weights="weights.yaml")
    plan.claim(tmp_path)
    plan.claim(tmp_path)
    assert read_plan(tmp_path) == plan
    with pytest.raises(ValueError, match="begun with another parts"):
        replace(plan, parts=4).claim(tmp_path)
    with pytest.raises(ValueError, match="begun with another weights"):
        replace(plan, weights=None).claim(tmp_path)


def test_a_plan_makes_few_distractors_unless_it_is_told_otherwise(tmp_path: Path) -> None:
    assert Plan("mini").kinds == ("distractor=0.12",)
    Plan("mini", kinds=("distractor=0.8", "names=0")).claim(tmp_path / "other")
    assert read_plan(tmp_path / "other").kinds == ("distractor=0.8", "names=0")
    Plan("mini").claim(tmp_path)
    record = json.loads((tmp_path / "plan.json").read_text())
    del record["kinds"]  # a folder that was begun before there was a choice
    (tmp_path / "plan.json").write_text(json.dumps(record))
    assert read_plan(tmp_path) == Plan("mini")


def test_without_stage_a_there_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="python -m training refresh a"):
        read_plan(tmp_path)


def test_the_record_is_kept_by_stage(tmp_path: Path) -> None:
    Record(tmp_path).note("a", steps=3)
    Record(tmp_path).note("b", steps=5)
    Record(tmp_path).note("a", done=True)
    assert Record(tmp_path).of("a") == {"steps": 3, "done": True}
    assert Record(tmp_path).of("c") == {}


def test_a_time_box_keeps_some_of_itself_for_the_end() -> None:
    assert Clock(10, started=0.0).deadline == 580
    assert Clock(1, started=0.0).deadline == 54
    assert Clock(0.01, started=0.0).left() == 0


def test_the_rest_of_the_training_ends_with_a_rate_of_zero() -> None:
    settings = load_preset("mini").training
    tokens_a_step = settings.rows_per_step * settings.row_tokens
    shorter = shortened(settings, done=1000, tokens_per_second=2 * tokens_a_step, seconds=100)
    assert shorter.max_steps == 1200
    assert shorter.decay_steps == min(200, settings.decay_steps)
    none_left = shortened(settings, done=1000, tokens_per_second=2 * tokens_a_step, seconds=-5)
    assert none_left.max_steps == 1001


def test_the_verifier_passes_over_its_rows_as_often_as_there_is_time_for() -> None:
    settings = load_preset("mini").verifier
    rows, tokens_a_step = 50 * settings.rows_per_step, settings.rows_per_step * settings.row_tokens
    assert fitted(settings, rows, tokens_a_step, seconds=1000).max_steps == 100
    short = fitted(settings, rows, tokens_a_step, seconds=30)
    assert (short.max_steps, short.decay_steps) == (30, 15)


def test_candidates_come_from_an_early_a_middle_and_the_last_checkpoint(tmp_path: Path) -> None:
    for step in (100, 200, 300, 400, 500, 600, 640):
        (tmp_path / f"checkpoint-{step}").mkdir()
    assert [path.name for path in choose_checkpoints(tmp_path)] == [
        "checkpoint-200", "checkpoint-400", "checkpoint-640",
    ]  # fmt: skip


def test_a_smaller_generator_is_grown_to_the_preset(tmp_path: Path, preset: Preset) -> None:
    write_generator(tmp_path / "small", preset)
    wide = load_preset("nano", (*SMALL, "hidden_size=512", "heads=8", "key_value_heads=4", "layers=2"))
    places = Places(tmp_path / "out")
    checkpoint, how = starting_checkpoint(tmp_path / "small", places, wide)
    assert how == f"from the weights of {tmp_path / 'small'}, grown to the shape of nano"
    assert checkpoint is not None
    load_model(checkpoint, wide)
    assert load_tokenizer(places.tokenizer).get_vocab() == load_tokenizer(tmp_path / "small").get_vocab()
    assert starting_checkpoint(tmp_path / "small", places, wide) == (checkpoint, how)  # as it was


def test_a_larger_generator_is_left_alone(tmp_path: Path, preset: Preset) -> None:
    write_generator(tmp_path, preset.model_copy(update={"layers": 3}))
    checkpoint, how = starting_checkpoint(tmp_path, Places(tmp_path / "out"), preset)
    assert checkpoint is None
    assert "layers 1 is less than 3" in how


def test_a_start_that_is_not_whole_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="neither a GGUF file nor a checkpoint"):
        starting_checkpoint(tmp_path / "none", Places(tmp_path / "out"), load_preset("mini"))
    (tmp_path / "config.json").write_text('{"hidden_size": 256}')
    with pytest.raises(ValueError, match="no whole checkpoint"):
        starting_checkpoint(tmp_path, Places(tmp_path / "out"), load_preset("mini"))


def write_generator(folder: Path, preset: Preset) -> None:
    tokenizer = train_tokenizer(["Tom has 3 apples. How many?"] * 9, 300)
    new_generator(preset, len(tokenizer), seed=1).save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def test_sampled_from_are_the_families_and_gsm8k_without_its_development_tenth(
    tmp_path: Path, corpus_folder: Path
) -> None:
    lines = [
        json.dumps({"question": f"What is {number} and 1?", "answer": f"#### {number + 1}"}) + "\n"
        for number in range(12)
    ]
    (tmp_path / "train.jsonl").write_text("".join(lines))
    corpus_folder.rename(tmp_path / "to-sample")
    items = problems_of(Plan("nano", gsm8k=str(tmp_path / "train.jsonl")), Places(tmp_path))
    gsm8k = [item for item in items if item.groups["source"] == "gsm8k"]
    assert [item.question.split()[2] for item in gsm8k] == "1 2 3 4 5 6 7 8 9 11".split()
    assert gsm8k[0].answer == Answer.of(2) == read_answer("2")
    assert len(items) == 210
