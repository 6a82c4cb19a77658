"""The real command on a corpus whose words say plainly what joins the two numbers."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from tests.tiny_encoder import write_encoder
from tests.training.problems import NAMES, THINGS
from tests.training.tiny_pack import run_command, write_checkpoint
from training.reader import command
from training.reader.model import reader_from

KINDS = (
    ("{name} has {a} {thing} and finds {b} more.", "+"),
    ("{name} has {a} {thing} and loses {b}.", "-"),
    ("{name} has {a} boxes of {b} {thing}.", "*"),
)
QUICK = ("--layers", "2", "--tokens-per-step", "512", "--warmup-steps", "5")


def write_corpus(path: Path, count: int) -> Path:
    draw = random.Random(1)
    rows = []
    for index in range(count):
        a, b = draw.randrange(20, 100), draw.randrange(2, 20)
        text, sign = KINDS[index % len(KINDS)]
        told = text.format(name=draw.choice(NAMES), thing=draw.choice(THINGS), a=a, b=b)
        question = f"{told} How many are there now?"
        rows.append({"question": question, "body": f"now = {a} {sign} {b}\nreturn now", "answer": "0"})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus") / "told.jsonl", 600)


def learn(generator: Path, corpus: Path, out: Path, *more: str) -> int:
    return run_command(
        command, "--start-from", generator, "--corpus", corpus, "--out", out, *QUICK, "--held-back", "60",
        *more,
    )  # fmt: skip


def read_json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def learned(generator: Path, corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a finished run."""
    out = tmp_path_factory.mktemp("runs") / "reader"
    assert learn(generator, corpus, out, "--passes", "2") == 0
    return out


def test_it_learns_what_the_words_say(learned: Path) -> None:
    facts = read_json(learned / "run.json")
    assert facts["relations_right"] > 0.9, "one in three is chance"
    assert facts["roles_right"] > 0.9
    assert facts["relations_loss"] < 0.5
    assert (facts["examples"], facts["held_back"]) == (540, 60)


def test_no_more_problems_are_learned_from_than_asked_for(
    generator: Path, corpus: Path, tmp_path: Path
) -> None:
    assert learn(generator, corpus, tmp_path / "few", "--problems", "90") == 0
    facts = read_json(tmp_path / "few" / "run.json")
    assert (facts["examples"], facts["held_back"]) == (90, 60)


def test_what_it_wrote_says_what_it_is(learned: Path) -> None:
    final = learned / "final"
    config = read_json(final / "config.json")
    assert config["tinytutor_role"] == "reader"
    assert config["architectures"] == ["LlamaForCausalLM"]
    assert (final / "tokenizer.json").is_file()
    card = (final / "README.md").read_text(encoding="utf-8")
    assert "# TinyTutor nano: reader" in card
    assert "generator" in card.partition("started from")[2].splitlines()[0]
    assert reader_from(final, 2, seed=0).config.num_hidden_layers == 2


def test_a_run_that_was_stopped_ends_as_one_that_was_not(
    generator: Path, corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    stopped, whole = tmp_path / "stopped", tmp_path / "whole"
    few = ("--limit", "130", "--save-steps", "100")
    assert learn(generator, corpus, stopped, *few, "--minutes", "0") == 0
    assert read_json(stopped / "trainer_state.json")["global_step"] == 1
    assert learn(generator, corpus, stopped, *few) == 0
    assert learn(generator, corpus, whole, *few) == 0
    steps = [read_json(out / "trainer_state.json")["global_step"] for out in (stopped, whole)]
    assert steps == [read_json(whole / "run.json")["steps"]] * 2
    one, other = (load_file(out / "final" / "model.safetensors") for out in (stopped, whole))
    for name, weights in one.items():
        assert torch.equal(weights, other[name]), name
    capfd.readouterr()


def test_a_reader_learns_on(learned: Path, corpus: Path, tmp_path: Path) -> None:
    assert learn(learned / "final", corpus, tmp_path, "--minutes", "0", "--limit", "200") == 0
    facts = read_json(tmp_path / "run.json")
    assert facts["relations_right"] > 0.9, "it had learned before"


def test_an_encoder_learns_it_too(corpus: Path, tmp_path: Path) -> None:
    encoder, out = write_encoder(tmp_path / "public", layers=1), tmp_path / "reader"
    assert run_command(
        command, "--start-from", encoder, "--corpus", corpus, "--out", out, "--tokens-per-step", "512",
        "--warmup-steps", "5", "--held-back", "60", "--passes", "6", "--learning-rate", "0.002",
    ) == 0  # fmt: skip
    facts = read_json(out / "run.json")
    assert facts["relations_right"] > 0.9, "one in three is chance"
    config = read_json(out / "final" / "config.json")
    assert (config["tinytutor_role"], config["architectures"]) == ("reader", ["EncoderReader"])
    card = (out / "final" / "README.md").read_text(encoding="utf-8")
    assert "# TinyTutor public: reader" in card


def test_a_run_of_other_layers_is_not_gone_on_with(generator: Path, corpus: Path, learned: Path) -> None:
    before = (learned / "run.json").read_bytes()
    with pytest.raises(ValueError, match="num_hidden_layers differ"):
        learn(generator, corpus, learned, "--layers", "1")
    assert (learned / "run.json").read_bytes() == before


def test_a_generator_that_was_restored_from_a_pack_serves_too(tmp_path: Path) -> None:
    made = write_checkpoint(tmp_path / "restored")
    corpus = write_corpus(tmp_path / "few.jsonl", 120)
    assert learn(made, corpus, tmp_path / "reader", "--layers", "1", "--minutes", "0") == 0
    assert read_json(tmp_path / "reader" / "run.json")["layers"] == 1


def test_too_few_problems_are_a_clear_error(generator: Path, corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="100 problems are too few to keep 60: lower --held-back"):
        learn(generator, corpus, tmp_path / "reader", "--limit", "100")
    assert not (tmp_path / "reader").exists()


def test_some_problems_must_be_kept(generator: Path, corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        learn(generator, corpus, tmp_path, "--held-back", "0")
