"""The scores of a batch are those that the training itself measures, one sequence at a time."""

from pathlib import Path

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from app.problem.prompt import format_completion, format_prompt
from training.examples import Example
from training.model import new_generator, verifier_from_generator
from training.packing import encode_examples
from training.presets import Preset
from training.sampling.checkpoints import Loaded, Place
from training.sampling.scorer import TorchScorer
from training.tokenizer import SCORE_ID
from training.verifier import score_sequences


def test_batched_scores_are_those_of_single_sequences(
    tmp_path: Path, preset: Preset, tokenizer: PreTrainedTokenizerFast, examples: list[Example]
) -> None:
    new_generator(preset, len(tokenizer), seed=1).save_pretrained(tmp_path / "generator")
    model = verifier_from_generator(tmp_path / "generator")
    with torch.no_grad():
        model.lm_head.weight[SCORE_ID].normal_(generator=torch.Generator().manual_seed(0))
    model.save_pretrained(tmp_path / "verifier")
    tokenizer.save_pretrained(tmp_path / "verifier")
    scorer = TorchScorer(Loaded.read(tmp_path / "verifier", Place.best()), tokens_at_once=400)
    pairs = [(format_prompt(e.question), format_completion(e.body)) for e in examples[:12]]
    expected = score_sequences(model, encode_examples(tokenizer, examples[:12], 512))
    assert scorer.score(pairs) == pytest.approx(expected, abs=1e-4)
    assert len(set(expected)) > 1


def test_a_text_beyond_the_context_is_told(
    tmp_path: Path, preset: Preset, tokenizer: PreTrainedTokenizerFast
) -> None:
    new_generator(preset, len(tokenizer), seed=1).save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    scorer = TorchScorer(Loaded.read(tmp_path, Place.best()))
    with pytest.raises(ValueError, match="the verifier reads 512"):
        scorer.score([(format_prompt("How many?"), "word " * 1000)])
