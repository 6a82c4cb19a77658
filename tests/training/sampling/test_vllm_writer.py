"""vLLM as a writer: through a stand-in everywhere, through vLLM itself where the extra is installed."""

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from app.inference import Generated, PromptTooLong, Sampling
from app.problem.prompt import format_prompt
from quantize.restore import restore
from tests.training.sampling.vllm_stand_in import Script, install
from tests.training.tiny_pack import run_command, write_checkpoint, write_problems
from training import candidates
from training.sampling.checkpoints import Loaded, Place
from training.sampling.vllm_writer import VllmWriter, open_vllm
from training.sampling.writer import Request, TorchWriter
from training.tokenizer import BEGIN_ID, END_ID, PAD_ID, SCORE_ID, encode_text, load_tokenizer

PACK = Path(__file__).resolve().parents[3] / "assets" / "models" / "nano" / "generator.gguf"
WARM = Sampling(temperature=0.9, top_p=0.9, top_k=20, max_tokens=40)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_checkpoint(tmp_path_factory.mktemp("models") / "five")


@pytest.fixture(scope="module")
def tokenizer(checkpoint: Path) -> PreTrainedTokenizerFast:
    return load_tokenizer(checkpoint)


def writes(tokenizer: PreTrainedTokenizerFast, text: str, *, end: bool = True) -> Script:
    ids = [*encode_text(tokenizer, text), *([END_ID] if end else [])]
    return lambda prompt, seed: ids


def all_of(writer: VllmWriter, *requests: Request) -> list[tuple[int, Generated | PromptTooLong]]:
    return list(writer.write(requests, WARM))


def test_each_candidate_comes_with_its_number_text_and_log_probability(
    monkeypatch: pytest.MonkeyPatch, checkpoint: Path, tokenizer: PreTrainedTokenizerFast
) -> None:
    install(monkeypatch, writes(tokenizer, "    return 5"))
    with open_vllm(checkpoint) as writer:
        found = all_of(writer, Request("How many?", 3, seed=7), Request("And now?", 2, seed=9))
    assert sorted((number, one.index) for number, one in found if isinstance(one, Generated)) == [
        (0, 0), (0, 1), (0, 2), (1, 0), (1, 1),
    ]  # fmt: skip
    tokens = len(encode_text(tokenizer, "    return 5")) + 1
    for _, one in found:
        assert isinstance(one, Generated)
        assert (one.text, one.finish, one.tokens) == ("    return 5", "stop", tokens)
        assert one.log_probability == pytest.approx(-0.5 * tokens)


def test_vllm_is_asked_for_what_the_other_backends_draw_from(
    monkeypatch: pytest.MonkeyPatch, checkpoint: Path, tokenizer: PreTrainedTokenizerFast
) -> None:
    made = install(monkeypatch, writes(tokenizer, "    return 5"))
    with open_vllm(checkpoint) as writer:
        all_of(writer, Request("How many?", 2, seed=7))
    ((arguments, engine),) = made
    assert (arguments.model, arguments.max_model_len) == (str(checkpoint), 256)
    assert [params.seed for params in engine.asked] == [7, 8]
    params = engine.asked[0]
    assert (params.temperature, params.top_p, params.top_k, params.max_tokens) == (0.9, 0.9, 20, 40)
    assert params.stop_token_ids == [END_ID]
    assert params.logit_bias.keys() == {PAD_ID, BEGIN_ID, SCORE_ID}
    assert engine.ended


def test_what_a_model_writes_after_its_return_is_cut_off(
    monkeypatch: pytest.MonkeyPatch, checkpoint: Path, tokenizer: PreTrainedTokenizerFast
) -> None:
    install(monkeypatch, writes(tokenizer, "    a = 5\n    return a\n    b = 6\n", end=False))
    with open_vllm(checkpoint) as writer:
        ((_, one),) = all_of(writer, Request("How many?", 1, seed=0))
    assert isinstance(one, Generated)
    kept = len(encode_text(tokenizer, "    a = 5\n    return a\n"))
    assert (one.text, one.finish, one.tokens) == ("    a = 5\n    return a", "stop", kept)
    assert one.log_probability == pytest.approx(-0.5 * kept)


def test_a_text_that_finds_no_end_is_cut_off_by_length(
    monkeypatch: pytest.MonkeyPatch, checkpoint: Path, tokenizer: PreTrainedTokenizerFast
) -> None:
    install(monkeypatch, writes(tokenizer, "    a = 5\n" * 60))
    with open_vllm(checkpoint) as writer:
        ((_, one),) = all_of(writer, Request("How many?", 1, seed=0))
    assert isinstance(one, Generated)
    assert (one.finish, one.tokens) == ("length", WARM.max_tokens)


def test_a_prompt_that_leaves_no_room_is_told_and_not_handed_over(
    monkeypatch: pytest.MonkeyPatch, checkpoint: Path, tokenizer: PreTrainedTokenizerFast
) -> None:
    made = install(monkeypatch, writes(tokenizer, "    return 5"))
    with open_vllm(checkpoint) as writer:
        found = all_of(writer, Request("word " * 300, 2, seed=0), Request("How many?", 1, seed=0))
    assert [number for number, one in found if isinstance(one, PromptTooLong)] == [0]
    assert len(made[0][1].asked) == 1


def test_few_are_handed_over_at_once_and_what_is_not_wanted_is_given_up(
    monkeypatch: pytest.MonkeyPatch, checkpoint: Path, tokenizer: PreTrainedTokenizerFast
) -> None:
    made = install(monkeypatch, writes(tokenizer, "    return 5"))
    with open_vllm(checkpoint) as writer:
        stream = writer.write([Request("How many?", 1000, seed=0)], WARM)
        next(stream)
        stream.close()  # type: ignore[attr-defined]
    engine = made[0][1]
    assert engine.most_at_once < 1000
    assert len(engine.aborted) >= engine.most_at_once - 2


def command(data: Path, out: Path, *more: str | Path) -> int:
    options = ("--backend", "vllm", "--per-problem", "4", "--max-tokens", "12")
    return run_command(candidates, *options, "--data", data, "--out", out, *more)


def test_the_command_samples_several_checkpoints_and_goes_on(
    monkeypatch: pytest.MonkeyPatch,
    checkpoint: Path,
    tokenizer: PreTrainedTokenizerFast,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = install(monkeypatch, writes(tokenizer, "    return 5"))
    other = write_checkpoint(tmp_path / "late")
    data = write_problems(tmp_path / "data.jsonl", [5, 6])
    assert command(data, tmp_path / "out", "--generator", checkpoint, other) == 0
    rows = [json.loads(line) for line in (tmp_path / "out" / "candidates.jsonl").read_text().splitlines()]
    assert [row["label"] for row in rows].count(1) == 1
    index = json.loads((tmp_path / "out" / "index.json").read_text())
    assert (index["backend"], index["generators"].keys()) == ("vllm", {"five", "late"})
    assert [len(engine.asked) for _, engine in made] == [4, 4]
    made.clear()
    assert command(data, tmp_path / "out", "--generator", checkpoint, other) == 0
    assert [len(engine.asked) for _, engine in made] == [0, 0]


def test_without_vllm_a_sentence_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, checkpoint: Path, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "vllm", None)
    data = write_problems(tmp_path / "data.jsonl", [5])
    with pytest.raises(ValueError, match=r'install -e "\.\[vllm\]".*--backend torch'):
        command(data, tmp_path / "out", "--generator", checkpoint)


@pytest.mark.parametrize("fault", [RuntimeError("Engine core failed"), ValueError("too little memory")])
def test_what_vllm_cannot_load_is_told_with_a_way_on(
    monkeypatch: pytest.MonkeyPatch,
    checkpoint: Path,
    tokenizer: PreTrainedTokenizerFast,
    tmp_path: Path,
    fault: Exception,
) -> None:
    install(monkeypatch, writes(tokenizer, ""), fault)
    data = write_problems(tmp_path / "data.jsonl", [5])
    with pytest.raises(ValueError, match=rf"{fault}.*--backend torch"):
        command(data, tmp_path / "out", "--generator", checkpoint)


def test_a_gguf_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    install(monkeypatch, lambda prompt, seed: [])
    data = write_problems(tmp_path / "data.jsonl", [5])
    with pytest.raises(ValueError, match="no whole checkpoint"):
        command(data, tmp_path / "out", "--generator", PACK)


@pytest.mark.slow
@pytest.mark.skipif(find_spec("vllm") is None, reason="the extra vllm is not installed")
def test_vllm_itself_writes_what_torch_writes(tmp_path: Path) -> None:
    """The likeliest tokens of the pack that ships, with their log-probabilities."""
    restore(PACK, tmp_path / "checkpoint")
    greedy = Sampling(temperature=0, max_tokens=64)
    questions = ("Tom has 6 apples and finds 3 more. How many apples does he have now?", "4 bags of 7?")
    requests = [Request(format_prompt(question), 2, seed=1) for question in questions]
    loaded = Loaded.read(tmp_path / "checkpoint", Place(torch.device("cpu"), torch.float32))
    expected = {
        (number, one.index): one
        for number, one in TorchWriter(loaded, rows=4).write(requests, greedy)
        if isinstance(one, Generated)
    }
    with open_vllm(tmp_path / "checkpoint") as writer:
        found = list(writer.write(requests, greedy))
        warm = [one.text for _, one in writer.write([Request(requests[0].prompt, 8, seed=3)], WARM)
                if isinstance(one, Generated)]  # fmt: skip
    assert len(found) == len(expected) == 4
    for number, one in found:
        assert isinstance(one, Generated)
        other = expected[number, one.index]
        assert (one.text, one.tokens, one.finish) == (other.text, other.tokens, other.finish)
        assert one.log_probability == pytest.approx(other.log_probability, abs=0.1)
    assert len(set(warm)) > 1
