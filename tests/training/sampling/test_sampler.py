"""Problems go through writing, running and scoring together, and each is kept once it is done."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from app.inference import Sampling
from app.problem.answers import Answer
from tests.training.tiny_pack import run_command, write_problems
from training import candidates, evaluate
from training.evaluation.data import Item
from training.evaluation.journal import Journal
from training.model import new_generator, verifier_from_generator
from training.presets import Preset
from training.sampling.open import open_sampler
from training.tokenizer import SCORE_ID, encode_text

ITEMS = [Item(f"How many are {number} apples?", Answer.of(5)) for number in range(5)]
SAMPLING = Sampling(max_tokens=12)


@pytest.fixture(scope="module")
def checkpoints(
    tmp_path_factory: pytest.TempPathFactory, preset: Preset, tokenizer: PreTrainedTokenizerFast
) -> tuple[Path, Path]:
    """A generator that mostly writes `    return 5`, and a verifier that scores as chance has it."""
    folder = tmp_path_factory.mktemp("checkpoints")
    model = new_generator(preset.model_copy(update={"tied": False}), len(tokenizer), seed=3)
    chain = [*encode_text(tokenizer, "    return 5"), 2]
    previous = encode_text(tokenizer, '"""\n')[-1]
    with torch.no_grad():
        model.model.embed_tokens.weight.normal_()
        model.lm_head.weight.zero_()
        for token in chain:
            model.lm_head.weight[token] += model.model.embed_tokens.weight[previous]
            previous = token
    model.save_pretrained(folder / "generator")
    tokenizer.save_pretrained(folder / "generator")
    verifier = verifier_from_generator(folder / "generator")
    with torch.no_grad():
        verifier.lm_head.weight[SCORE_ID].normal_(std=0.1)
    verifier.save_pretrained(folder / "verifier")
    tokenizer.save_pretrained(folder / "verifier")
    return folder / "generator", folder / "verifier"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "sampled.journal", {}) as opened:
        yield opened


@pytest.mark.slow
def test_problems_are_written_run_and_scored(checkpoints: tuple[Path, Path], journal: Journal) -> None:
    with open_sampler(*checkpoints, workers=1, rows=4) as sampler:
        found = sampler.sample_all(ITEMS, 3, SAMPLING, journal)
        assert found.keys() == {item.key for item in ITEMS}
        attempts = [attempt for one in found.values() for attempt in one.attempts]
        assert len(attempts) == 15
        assert any(attempt.right for attempt in attempts)
        assert all((attempt.score is None) == (attempt.answer is None) for attempt in attempts)
        drawn = sampler.writer.tokens
        assert sampler.sample_all(ITEMS, 3, SAMPLING, journal) == found
        assert sampler.writer.tokens == drawn


@pytest.mark.slow
def test_after_the_deadline_what_is_done_is_kept(checkpoints: tuple[Path, Path], journal: Journal) -> None:
    with open_sampler(checkpoints[0], workers=1, rows=3) as sampler:
        some = sampler.sample_all(ITEMS, 3, SAMPLING, journal, deadline=0.0)
        assert len(some) < len(ITEMS)
        rest = sampler.sample_all(ITEMS, 3, SAMPLING, journal)
    assert rest.keys() == {item.key for item in ITEMS}
    assert {key: rest[key] for key in some} == some


@pytest.mark.slow
def test_the_commands_take_checkpoint_folders(checkpoints: tuple[Path, Path], tmp_path: Path) -> None:
    generator, verifier = checkpoints
    data = write_problems(tmp_path / "data.jsonl", [5, 5, 6])
    torch_options = ("--backend", "torch", "--max-tokens", "12", "--data", data)
    out = tmp_path / "labelled"
    assert (
        run_command(candidates, *torch_options, "--generator", generator, "--out", out, "--per-problem", "4")
        == 0
    )
    assert json.loads((out / "index.json").read_text())["candidates"] > 0
    written = tmp_path / "figures.json"
    assert (
        run_command(
            evaluate, *torch_options, "--generator", generator, "--verifier", verifier, "--candidates", "4",
            "--json", written,
        )
        == 0
    )  # fmt: skip
    figures = json.loads(written.read_text())
    assert figures["models"]["backend"] == "torch"
    assert figures["figures"]["verifier_at_n"] is not None
