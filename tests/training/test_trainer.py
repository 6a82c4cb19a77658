"""A run that was stopped and resumed must end as one that was not."""

import json
import shutil
from pathlib import Path

import pytest
import torch
from transformers import LlamaForCausalLM, PreTrainedTokenizerFast

from app.problem.prompt import PROMPT_VERSION
from training.examples import Example
from training.model import TutorModel, load_model, new_generator, verifier_from_generator
from training.packing import PackedDataset, encode_examples
from training.presets import Preset
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


def test_rows_that_cannot_be_split_are_refused(
    tmp_path: Path, preset: Preset, tokenizer: PreTrainedTokenizerFast, examples: list[Example]
) -> None:
    settings = preset.training
    rows = PackedDataset(encode_examples(tokenizer, examples, 192), 192, settings.schedule, seed=0)
    model = new_generator(preset, len(tokenizer), seed=0)
    with pytest.raises(ValueError, match="cannot be split"):
        train(model, tokenizer, rows, settings, out=tmp_path, seed=0, rows_per_device=3)
