"""The loss of each problem is that of its completion alone, whatever it is read together with."""

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from app.problem.prompt import format_completion
from training.augmentation_effect.learner import Learner
from training.augmentation_effect.losses import completion_losses, completion_tokens
from training.examples import Example
from training.model import new_generator
from training.packing import TokenSequence, encode_examples
from training.presets import Preset
from training.tokenizer import encode_text


@pytest.fixture(scope="module")
def learner(preset: Preset, tokenizer: PreTrainedTokenizerFast) -> Learner:
    return Learner(new_generator(preset, len(tokenizer), 0), tokenizer, preset.training, compiled=False)


@pytest.fixture(scope="module")
def sequences(tokenizer: PreTrainedTokenizerFast, examples: list[Example]) -> list[TokenSequence]:
    return encode_examples(tokenizer, examples[:24], 512)


def test_a_loss_is_the_models_own(learner: Learner, sequences: list[TokenSequence]) -> None:
    sequence = sequences[5]
    ids = torch.tensor([sequence.ids.tolist()])
    labels = ids.roll(-1, dims=1)
    labels[0, : sequence.prompt_length - 1] = labels[0, -1] = -100
    with torch.no_grad():
        mean = learner.reader.model(input_ids=ids, labels=labels).loss
    (found,) = completion_losses(learner.reader, [sequence])
    (tokens,) = completion_tokens([sequence])
    assert found / tokens == pytest.approx(float(mean), rel=1e-4)


def test_neighbours_do_not_matter(learner: Learner, sequences: list[TokenSequence]) -> None:
    together = completion_losses(learner.reader, sequences)
    alone = [completion_losses(learner.reader, [sequence])[0] for sequence in sequences]
    assert together == pytest.approx(alone, rel=1e-4)


def test_the_end_token_counts(
    tokenizer: PreTrainedTokenizerFast, examples: list[Example], sequences: list[TokenSequence]
) -> None:
    written = encode_text(tokenizer, format_completion(examples[0].body))
    assert completion_tokens(sequences[:1]) == [len(written) + 1]
