import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file
from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM

from quantize.__main__ import main
from quantize.check import check, checkpoint_logits
from quantize.convert import convert
from quantize.errors import QuantizeError
from quantize.gguf_file import GgufFile
from quantize.levels import quantize
from quantize.llama_runtime import LlamaModel
from quantize.restore import restore
from quantize.texts import example_texts, tokenizer_texts
from quantize.tokenizer import load_tokenizer


@pytest.mark.parametrize("role", ["generator", "verifier"])
def test_float32_comes_back_bit_for_bit(role: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    checkpoint: Path = request.getfixturevalue(role)
    convert(checkpoint, tmp_path / "model.gguf", "f32")
    restore(tmp_path / "model.gguf", tmp_path / "back")
    original = AutoModelForCausalLM.from_pretrained(checkpoint, dtype=torch.float32).state_dict()
    restored = AutoModelForCausalLM.from_pretrained(tmp_path / "back").state_dict()
    assert original.keys() == restored.keys()
    assert all(torch.equal(original[name], restored[name]) for name in original)
    first, second = (
        json.loads((folder / "config.json").read_text()) for folder in (checkpoint, tmp_path / "back")
    )
    unchanged = first.keys() & second.keys() - {"dtype", "rms_norm_eps"}
    assert {key: first[key] for key in unchanged} == {key: second[key] for key in unchanged}
    assert second["rms_norm_eps"] == pytest.approx(first["rms_norm_eps"], rel=1e-7)  # GGUF keeps a float32
    assert {"tinytutor_role", "tinytutor_prompt_version", "eos_token_id", "tie_word_embeddings"} <= unchanged


def test_the_tokenizer_comes_back(generator: Path, generator_gguf: Path, tmp_path: Path) -> None:
    restore(generator_gguf, tmp_path / "back")
    first, second = (
        Tokenizer.from_file(str(folder / "tokenizer.json")) for folder in (generator, tmp_path / "back")
    )
    assert first.get_vocab() == second.get_vocab()
    texts = list(tokenizer_texts(1000))
    for special in (False, True):
        first.encode_special_tokens = second.encode_special_tokens = special
        assert [first.encode(text).ids for text in texts] == [second.encode(text).ids for text in texts]
    ids = first.encode(texts[0]).ids
    assert second.decode(ids) == texts[0]


def test_a_quantized_file_comes_back_as_what_llama_cpp_computes_with(
    verifier_gguf: Path, tmp_path: Path
) -> None:
    quantize(verifier_gguf, tmp_path / "8.gguf", "Q8_0")
    restore(tmp_path / "8.gguf", tmp_path / "back")
    convert(tmp_path / "back", tmp_path / "again.gguf", "f32")
    file, again = GgufFile(tmp_path / "8.gguf"), GgufFile(tmp_path / "again.gguf")
    for name in file.tensors:
        assert np.array_equal(file.tensor(name), again.tensor(name)), name
    findings = list(check(tmp_path / "back", tmp_path / "8.gguf", ["a text"], list(example_texts(3))))
    assert all(finding.passed for finding in findings), findings


def test_training_can_go_on_from_it(generator_gguf: Path, tmp_path: Path) -> None:
    restore(generator_gguf, tmp_path / "back")
    text = next(example_texts(1))
    ids = [1, *load_tokenizer(tmp_path / "back" / "tokenizer.json").encode(text).ids]
    with LlamaModel(generator_gguf, len(ids), exact_cache=True) as model:
        expected = model.logits(ids)
    (found,) = checkpoint_logits(tmp_path / "back", [ids])
    assert np.abs(found - expected).max() < 0.05
    trained = AutoModelForCausalLM.from_pretrained(tmp_path / "back")
    trained(torch.tensor([ids]), labels=torch.tensor([ids])).loss.backward()
    assert all(parameter.grad is not None for parameter in trained.parameters())


def test_a_folder_with_something_in_it_is_left_alone(generator_gguf: Path, tmp_path: Path) -> None:
    (tmp_path / "back").mkdir()
    (tmp_path / "back" / "notes.txt").write_text("mine")
    with pytest.raises(QuantizeError, match="there already"):
        restore(generator_gguf, tmp_path / "back")
    assert [path.name for path in tmp_path.rglob("*")] == ["back", "notes.txt"]


def test_an_empty_folder_is_filled(generator_gguf: Path, tmp_path: Path) -> None:
    (tmp_path / "back").mkdir()
    assert main(["restore", str(generator_gguf), str(tmp_path / "back")]) == 0
    assert load_file(tmp_path / "back" / "model.safetensors")["model.norm.weight"].dtype == np.float32


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b"tinytutor.role", b"tinytutor.rule", "has no entry"),
        (b"generator", b"moderator", "prompt version"),
        (b"qwen2", b"bloom", "tokenizer"),
        (b"blk.1.attn_q.weight", b"blk.1.attn_x.weight", "tensors"),
        (b"llama", b"lhama", "not known"),
    ],
)
def test_a_foreign_file_is_refused_with_a_sentence(
    old: bytes, new: bytes, words: str, generator_gguf: Path, tmp_path: Path
) -> None:
    foreign = tmp_path / "foreign.gguf"
    data = generator_gguf.read_bytes()
    assert old in data
    foreign.write_bytes(data.replace(old, new))
    with pytest.raises(QuantizeError) as caught:
        restore(foreign, tmp_path / "back")
    assert words in str(caught.value)
    assert not (tmp_path / "back").exists()


def test_transformers_own_reader_of_gguf_finds_the_same_weights(verifier_gguf: Path, tmp_path: Path) -> None:
    quantize(verifier_gguf, tmp_path / "8.gguf", "Q8_0")
    restore(tmp_path / "8.gguf", tmp_path / "back")
    theirs = AutoModelForCausalLM.from_pretrained(
        tmp_path, gguf_file="8.gguf", dtype=torch.float32
    ).state_dict()
    ours = AutoModelForCausalLM.from_pretrained(tmp_path / "back").state_dict()
    assert theirs.keys() == ours.keys()
    assert all(torch.equal(theirs[name], ours[name]) for name in ours)
