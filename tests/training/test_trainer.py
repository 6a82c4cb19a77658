"""A run that was stopped and resumed must end as one that was not."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from app.problem.prompt import PROMPT_VERSION
from training.examples import Example
from training.model import TutorModel, load_model, new_generator, verifier_from_generator
from training.packing import PackedDataset, encode_examples
from training.presets import Preset, load_preset
from training.tokenizer import SCORE_ID, load_tokenizer
from training.trainer import train


def run(
    preset: Preset,
    tokenizer: PreTrainedTokenizerFast,
    examples: list[Example],
    out: Path,
    save_steps: int = 2,
) -> tuple[Path, TutorModel]:
    settings = preset.training
    rows = PackedDataset(
        encode_examples(tokenizer, examples, settings.row_tokens),
        settings.row_tokens,
        settings.schedule,
        seed=0,
    )
    model = new_generator(preset, len(tokenizer), seed=0)
    final = train(model, tokenizer, rows, settings, out=out, seed=0, save_steps=save_steps, compiled=False)
    return final, model


def test_resuming_is_exact(
    tmp_path: Path,
    preset: Preset,
    tokenizer: PreTrainedTokenizerFast,
    examples: list[Example],
    capfd: pytest.CaptureFixture[str],
) -> None:
    whole, _ = run(preset, tokenizer, examples, tmp_path / "whole")
    # What a kill while step 4 is saved leaves: the checkpoint of step 2 and a half-written one after it.
    stopped = tmp_path / "stopped"
    run(preset, tokenizer, examples, stopped)
    shutil.rmtree(stopped / "final")
    for file in (stopped / "checkpoint-4").iterdir():
        if file.name != "config.json":
            file.unlink()
    resumed, _ = run(preset, tokenizer, examples, stopped)
    one, other = load_model(whole).state_dict(), load_model(resumed).state_dict()
    for name, tensor in one.items():
        assert torch.equal(tensor, other[name]), name
    capfd.readouterr()


def test_a_checkpoint_is_an_ordinary_llama_with_our_marks(
    tmp_path: Path,
    preset: Preset,
    tokenizer: PreTrainedTokenizerFast,
    examples: list[Example],
    capfd: pytest.CaptureFixture[str],
) -> None:
    final, _ = run(preset, tokenizer, examples, tmp_path)
    config = json.loads((final / "config.json").read_text(encoding="utf-8"))
    assert config["architectures"] == ["LlamaForCausalLM"]
    assert config["tinytutor_prompt_version"] == PROMPT_VERSION
    assert config["tinytutor_role"] == "generator"
    assert isinstance(LlamaForCausalLM.from_pretrained(final), LlamaForCausalLM)
    assert len(load_tokenizer(final)) == len(tokenizer)
    verifier = verifier_from_generator(final)
    assert verifier.config.tinytutor_role == "verifier"
    assert not verifier.lm_head.weight[SCORE_ID].any()
    assert verifier.lm_head.weight.data_ptr() != verifier.model.embed_tokens.weight.data_ptr()
    capfd.readouterr()


def test_a_checkpoint_of_another_prompt_version_is_refused(tmp_path: Path, preset: Preset) -> None:
    model = new_generator(preset, 300, seed=0)
    model.config.tinytutor_prompt_version = PROMPT_VERSION + 1
    model.save_pretrained(tmp_path)
    with pytest.raises(ValueError, match="prompt version"):
        load_model(tmp_path)


def test_a_half_written_checkpoint_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match="no whole checkpoint"):
        load_model(tmp_path)


def packed(
    preset: Preset, tokenizer: PreTrainedTokenizerFast, examples: list[Example], first: int, last: int
) -> PackedDataset:
    settings = preset.training
    sequences = encode_examples(tokenizer, examples[first:last], settings.row_tokens)
    return PackedDataset(sequences, settings.row_tokens, settings.schedule, seed=0)


@pytest.mark.parametrize(
    ("more", "message"),
    [({"rows_per_device": 3}, "cannot be split"), ({"sharded": True}, "torchrun")],
)
def test_rows_that_cannot_be_split_are_refused(
    tmp_path: Path,
    preset: Preset,
    tokenizer: PreTrainedTokenizerFast,
    examples: list[Example],
    more: dict[str, Any],
    message: str,
) -> None:
    rows = packed(preset, tokenizer, examples, 0, 20)
    model = new_generator(preset, len(tokenizer), seed=0)
    with pytest.raises(ValueError, match=message):
        train(model, tokenizer, rows, preset.training, out=tmp_path, seed=0, **more)


def test_a_run_that_gets_no_better_ends_early_with_its_best_checkpoint(
    tmp_path: Path,
    preset: Preset,
    tokenizer: PreTrainedTokenizerFast,
    examples: list[Example],
    capfd: pytest.CaptureFixture[str],
) -> None:
    # Rates so high that every step but the first makes it worse.
    settings = preset.training.model_copy(
        update={
            "max_steps": 20,
            "matrix_learning_rate": 5.0,
            "other_learning_rate": 5.0,
            "held_back": 10,
            "measure_steps": 1,
            "patience": 2,
        }
    )
    rows, held_back = (
        packed(preset, tokenizer, examples, 0, 150),
        packed(preset, tokenizer, examples, 150, 160),
    )
    model = new_generator(preset, len(tokenizer), seed=0)
    final = train(model, tokenizer, rows, settings, out=tmp_path, seed=0, held_back=held_back, compiled=False)
    state = json.loads((tmp_path / "trainer_state.json").read_text(encoding="utf-8"))
    assert state["global_step"] < 20
    assert "Stopped at step" in capfd.readouterr().out
    best = load_model(Path(state["best_model_checkpoint"])).state_dict()
    assert state["best_model_checkpoint"] != str(tmp_path / f"checkpoint-{state['global_step']}")
    for name, tensor in load_model(final).state_dict().items():
        assert torch.equal(tensor, best[name]), name


def test_recomputing_the_blocks_changes_no_weight(
    tmp_path: Path,
    preset: Preset,
    tokenizer: PreTrainedTokenizerFast,
    examples: list[Example],
    capfd: pytest.CaptureFixture[str],
) -> None:
    rows = packed(preset, tokenizer, examples, 0, 60)
    found = []
    for recomputed in (False, True):
        model = new_generator(preset, len(tokenizer), seed=0)
        settings = preset.training.model_copy(update={"gradient_checkpointing": recomputed, "max_steps": 2})
        out = tmp_path / str(recomputed)
        found.append(train(model, tokenizer, rows, settings, out=out, seed=0, compiled=False))
    one, other = (load_model(final).state_dict() for final in found)
    for name, tensor in one.items():
        torch.testing.assert_close(other[name], tensor, rtol=1e-5, atol=1e-6, msg=name)
    capfd.readouterr()


def test_a_step_of_several_batches_is_that_of_one(
    tmp_path: Path,
    preset: Preset,
    tokenizer: PreTrainedTokenizerFast,
    examples: list[Example],
    capfd: pytest.CaptureFixture[str],
) -> None:
    rows = packed(preset, tokenizer, examples, 0, 60)
    curves = []
    for at_once in (2, 1):
        model = new_generator(preset, len(tokenizer), seed=0)
        out = tmp_path / str(at_once)
        train(
            model, tokenizer, rows, preset.training, out=out, seed=0, compiled=False, rows_per_device=at_once,
            precision="float32", log_steps=1,
        )  # fmt: skip
        history = json.loads((out / "trainer_state.json").read_text(encoding="utf-8"))["log_history"]
        curves.append([entry["loss"] for entry in history if "loss" in entry])
    assert curves[1] == pytest.approx(curves[0], abs=2e-4)
    capfd.readouterr()


def test_another_log_is_written_where_it_is_asked_for(
    tmp_path: Path,
    preset: Preset,
    tokenizer: PreTrainedTokenizerFast,
    examples: list[Example],
    capfd: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("tensorboard")
    rows = packed(preset, tokenizer, examples, 0, 60)
    model = new_generator(preset, len(tokenizer), seed=0)
    settings = preset.training.model_copy(update={"max_steps": 1})
    train(model, tokenizer, rows, settings, out=tmp_path, seed=0, compiled=False, report_to=("tensorboard",))
    assert list(tmp_path.rglob("events.out.tfevents.*"))
    capfd.readouterr()


def test_a_run_of_another_model_is_not_gone_on_with(
    tmp_path: Path, preset: Preset, tokenizer: PreTrainedTokenizerFast, examples: list[Example]
) -> None:
    checkpoint = tmp_path / "checkpoint-2"
    new_generator(preset, 300, seed=0).save_pretrained(checkpoint)
    (checkpoint / "trainer_state.json").write_text("{}", encoding="utf-8")
    rows = packed(preset, tokenizer, examples, 0, 20)
    model = new_generator(preset, len(tokenizer), seed=0)
    with pytest.raises(ValueError, match="vocab_size differ"):
        train(model, tokenizer, rows, preset.training, out=tmp_path, seed=0)


def test_a_model_of_others_is_refused(tmp_path: Path) -> None:
    LlamaForCausalLM(
        LlamaConfig(vocab_size=64, hidden_size=32, intermediate_size=32, num_hidden_layers=1)
    ).save_pretrained(tmp_path)
    with pytest.raises(ValueError, match="a model of others"):
        load_model(tmp_path)


def test_a_checkpoint_of_another_shape_is_refused_with_what_differs(tmp_path: Path, preset: Preset) -> None:
    new_generator(preset, 300, seed=0).save_pretrained(tmp_path)
    with pytest.raises(ValueError, match="num_hidden_layers 1 instead of 12"):
        load_model(tmp_path, load_preset("nano", ("feed_forward_size=256",)))


def test_a_phi_shaped_model_trains_and_becomes_a_verifier(
    tmp_path: Path,
    tokenizer: PreTrainedTokenizerFast,
    examples: list[Example],
    capfd: pytest.CaptureFixture[str],
) -> None:
    small = ("hidden_size=256", "feed_forward_size=256", "layers=1", "heads=4", "key_value_heads=4")
    short = ("training.row_tokens=192", "training.rows_per_step=2", "training.max_steps=2")
    phi = load_preset("1.3b", (*small, *short))
    generator, _ = run(phi, tokenizer, examples, tmp_path)
    verifier = verifier_from_generator(generator, phi)
    assert verifier.config.model_type == "phi"
    hidden = torch.ones(1, 256)
    assert verifier.score_logits(hidden).item() == 0.0
    with torch.no_grad():
        verifier.lm_head.bias[SCORE_ID] = 2.0
    assert verifier.score_logits(hidden).item() == 2.0
    capfd.readouterr()
