"""A generator of two layers to make readers of."""

from pathlib import Path

import pytest
from transformers import PreTrainedTokenizerFast

from tests.training.conftest import SMALL
from training.model import new_generator
from training.presets import load_preset


@pytest.fixture(scope="session")
def generator(tmp_path_factory: pytest.TempPathFactory, tokenizer: PreTrainedTokenizerFast) -> Path:
    folder = tmp_path_factory.mktemp("generator") / "final"
    preset = load_preset("nano", (*SMALL, "layers=2"))
    new_generator(preset, len(tokenizer), seed=3).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
