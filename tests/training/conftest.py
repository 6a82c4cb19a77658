"""What the tests of the training room share: a corpus, a tokenizer, a preset trained in a second."""

import json
from pathlib import Path

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from app.problem.prompt import format_completion, format_prompt
from tests.training.problems import small_corpus
from training.examples import Example
from training.presets import Preset, load_preset
from training.tokenizer import train_tokenizer

SMALL = (
    "hidden_size=256",
    "feed_forward_size=256",
    "layers=1",
    "training.row_tokens=192",
    "training.rows_per_step=2",
    "training.max_steps=4",
    "training.decay_steps=2",
    "training.warmup_steps=1",
    "verifier.row_tokens=192",
    "verifier.rows_per_step=2",
    "verifier.max_steps=4",
    "verifier.decay_steps=2",
    "verifier.warmup_steps=1",
)


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """Whatever a test before this one set: each core has tests of its own."""
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def examples() -> list[Example]:
    return small_corpus()


@pytest.fixture(scope="session")
def tokenizer(examples: list[Example]) -> PreTrainedTokenizerFast:
    texts = [text for e in examples for text in (format_prompt(e.question), format_completion(e.body))]
    return train_tokenizer(texts, 400)


@pytest.fixture(scope="session")
def preset() -> Preset:
    return load_preset("nano", SMALL)


@pytest.fixture
def corpus_folder(tmp_path: Path, examples: list[Example]) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    rows = [
        {
            "question": e.question,
            "body": e.body,
            "answer": e.answer,
            "family": e.family,
            "operations": e.operations,
        }
        for e in examples
    ]
    half = len(rows) // 2
    for number, part in enumerate((rows[:half], rows[half:])):
        text = "".join(json.dumps(row) + "\n" for row in part)
        (folder / f"shard-{number:05d}.jsonl").write_text(text, encoding="utf-8")
    return folder
