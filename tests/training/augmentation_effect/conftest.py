"""The small curriculum and the file in GSM8K's form of the corpus tests, and a checkpoint to start from."""

from pathlib import Path

import pytest
from transformers import PreTrainedTokenizerFast

from tests.training.corpus.conftest import curriculum as curriculum
from tests.training.corpus.conftest import gsm8k as gsm8k
from training.model import new_generator
from training.presets import Preset, TrainingSettings


@pytest.fixture(scope="session")
def settings(preset: Preset) -> TrainingSettings:
    return preset.training


@pytest.fixture(scope="session")
def checkpoint(
    tmp_path_factory: pytest.TempPathFactory, preset: Preset, tokenizer: PreTrainedTokenizerFast
) -> Path:
    folder = tmp_path_factory.mktemp("start")
    new_generator(preset, len(tokenizer), seed=3).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
