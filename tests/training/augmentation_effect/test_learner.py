"""Every training starts from the same weights and teaches the model something."""

import pytest
from transformers import PreTrainedTokenizerFast

from training.augmentation_effect.learner import Learner
from training.augmentation_effect.losses import completion_losses
from training.examples import Example
from training.model import new_generator
from training.packing import PackedDataset, encode_examples
from training.presets import Preset


@pytest.mark.slow
def test_trainings_do_not_add_up(
    preset: Preset, tokenizer: PreTrainedTokenizerFast, examples: list[Example]
) -> None:
    settings = preset.training
    sequences = encode_examples(tokenizer, examples, settings.row_tokens)
    rows = PackedDataset(sequences, settings.row_tokens, settings.schedule, seed=0)
    learner = Learner(new_generator(preset, len(tokenizer), 0), tokenizer, settings, compiled=False)
    before = sum(completion_losses(learner.reader, sequences[:20]))
    first = learner.train(rows)
    after = sum(completion_losses(learner.reader, sequences[:20]))
    assert after < before
    assert learner.train(rows) == first
    assert sum(completion_losses(learner.reader, sequences[:20])) == after
