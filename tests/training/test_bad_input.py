"""Through the command line, as a person meets it: what is wrong, a sentence about it, and a way on."""

import json
import shutil
from pathlib import Path

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from tests.training.conftest import SMALL
from tests.training.tiny_pack import write_checkpoint, write_models, write_problems
from training.__main__ import main
from training.model import new_generator
from training.presets import Preset


@pytest.fixture(scope="module")
def checkpoint(
    tmp_path_factory: pytest.TempPathFactory, preset: Preset, tokenizer: PreTrainedTokenizerFast
) -> Path:
    """A whole generator of the small preset."""
    folder = tmp_path_factory.mktemp("whole") / "checkpoint-4"
    new_generator(preset, len(tokenizer), seed=0).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def generator(corpus: Path, tokenizer: Path, out: Path, *more: str | Path) -> list[str]:
    changes = [word for change in SMALL for word in ("--set", change)]
    options = ["--corpus", corpus, "--tokenizer", tokenizer, "--out", out, "--no-compile", *more]
    return ["generator", *changes, *map(str, options)]


def cut_in_half(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_without_a_gpu_it_says_how_long_it_takes_and_trains(
    corpus_folder: Path, checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(generator(corpus_folder, checkpoint, tmp_path / "run")) == 0
    assert "No GPU was found: this trains on the CPU, about" in capsys.readouterr().out
    assert (tmp_path / "run" / "final" / "model.safetensors").is_file()
    assert not (tmp_path / "run" / "final.partial").exists()


def test_too_little_memory_is_told_before_anything_is_trained(
    corpus_folder: Path, checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("training.trainer.free_memory", lambda processes: 1e6)
    assert main(generator(corpus_folder, checkpoint, tmp_path / "run")) == 2
    told = capsys.readouterr().err
    assert "There is too little memory" in told
    assert "smaller preset" in told
    assert not (tmp_path / "run" / "final").exists()


def test_what_cannot_be_started_from_is_told_apart(
    corpus_folder: Path, checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foreign = tmp_path / "foreign"
    shape = LlamaConfig(
        hidden_size=64, intermediate_size=64, num_hidden_layers=1, num_attention_heads=2, vocab_size=400
    )
    LlamaForCausalLM(shape).save_pretrained(foreign)
    kinds = {name: shutil.copytree(checkpoint, tmp_path / name) for name in ("half", "bare", "unreadable")}
    cut_in_half(kinds["half"] / "model.safetensors")
    (kinds["bare"] / "model.safetensors").unlink()
    cut_in_half(kinds["unreadable"] / "config.json")
    told = {}
    for start in (tmp_path / "missing", foreign, *kinds.values()):
        line = generator(corpus_folder, checkpoint, tmp_path / "run", "--start-from", start)
        assert main(line) == 2
        told[start.name] = capsys.readouterr().err
    assert "holds no whole checkpoint" in told["missing"]
    assert "is a model of others (LlamaForCausalLM). Give a checkpoint that" in told["foreign"]
    assert "were not written or copied whole" in told["half"]
    assert "take an earlier checkpoint" in told["half"]
    assert "holds no whole checkpoint" in told["bare"]
    assert "cannot be read" in told["unreadable"]
    assert not (tmp_path / "run" / "final").exists()


def test_a_half_written_checkpoint_of_a_run_is_passed_over(
    corpus_folder: Path, checkpoint: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    shutil.copytree(checkpoint, run / "checkpoint-3")  # without the state that the Trainer writes last
    cut_in_half(run / "checkpoint-3" / "model.safetensors")
    shutil.copytree(run / "checkpoint-3", run / "final.partial")
    assert main(generator(corpus_folder, checkpoint, run)) == 0
    state = json.loads((run / "trainer_state.json").read_text(encoding="utf-8"))
    assert [entry["step"] for entry in state["log_history"]][-1] == 4
    assert not (run / "final.partial").exists()


@pytest.mark.parametrize("line", ["not json", '{"question": "q"}'])
def test_a_bad_row_of_a_corpus_is_named_by_file_and_line(
    corpus_folder: Path, checkpoint: Path, tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with (corpus_folder / "shard-00001.jsonl").open("a", encoding="utf-8") as shard:
        shard.write(line + "\n")
    assert main(generator(corpus_folder, checkpoint, tmp_path / "run")) == 2
    told = capsys.readouterr().err
    assert "shard-00001.jsonl, line 101" in told
    assert "run the same command again" in told


def test_a_bad_row_of_problems_is_named_by_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model, _ = write_models(tmp_path)
    data = write_problems(tmp_path / "problems.jsonl", [5])
    with data.open("a", encoding="utf-8") as lines:
        lines.write('{"question": "How many?", "answer": "some"}\n')
    line = ["candidates", "--generator", model, "--data", data, "--out", tmp_path / "out"]
    assert main(list(map(str, line))) == 2
    assert "problems.jsonl, line 2" in capsys.readouterr().err
    assert not (tmp_path / "out" / "candidates.jsonl").exists()


@pytest.mark.parametrize("backend", ["engine", "torch"])
def test_a_generator_that_is_not_there_is_told(
    backend: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_problems(tmp_path / "problems.jsonl", [5])
    line = ["candidates", "--backend", backend, "--generator", tmp_path / "none", "--data", data]
    assert main(list(map(str, [*line, "--out", tmp_path / "out"]))) == 2
    assert "a GGUF file, or a checkpoint folder for torch" in capsys.readouterr().err


def test_a_model_that_is_no_gguf_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model, _ = write_models(tmp_path)
    cut_in_half(model)
    data = write_problems(tmp_path / "problems.jsonl", [5])
    line = ["candidates", "--generator", model, "--data", data, "--out", tmp_path / "out"]
    assert main(list(map(str, line))) == 2
    assert capsys.readouterr().err.strip()
    assert not (tmp_path / "out" / "candidates.jsonl").exists()


def test_a_checkpoint_cut_off_in_copying_is_told_by_torch(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = write_checkpoint(tmp_path / "five")
    cut_in_half(model / "model.safetensors")
    data = write_problems(tmp_path / "problems.jsonl", [5])
    line = ["candidates", "--backend", "torch", "--generator", model, "--data", data]
    assert main(list(map(str, [*line, "--out", tmp_path / "out"]))) == 2
    assert "were not written or copied whole" in capsys.readouterr().err


def test_a_hub_that_cannot_be_reached_is_told_with_a_way_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    assert main(["base", "--out", str(tmp_path / "phi")]) == 2
    told = capsys.readouterr().err
    assert "The hub cannot be reached" in told
    assert "--base FOLDER" in told
    assert not (tmp_path / "phi").exists()


def test_a_write_that_fails_leaves_the_candidates_that_were_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    model, _ = write_models(tmp_path)
    data = write_problems(tmp_path / "problems.jsonl", [5])
    few = ["--per-problem", "2", "--max-tokens", "12", "--threads", "1"]
    line = ["candidates", *few, "--generator", model, "--data", data, "--out", tmp_path / "out"]
    assert main(list(map(str, line))) == 0
    before = (tmp_path / "out" / "candidates.jsonl").read_bytes()

    def full_disk(file: Path, content: bytes) -> int:
        with file.open("wb") as stream:
            stream.write(content[: len(content) // 2])
        raise OSError(28, "No space left on device", str(file))

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    assert main(list(map(str, line))) == 2
    assert "No space left on device. Check the name, the rights and the free space" in capsys.readouterr().err
    assert (tmp_path / "out" / "candidates.jsonl").read_bytes() == before
