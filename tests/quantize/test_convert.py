import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import gguf
import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from app.problem.prompt import PROMPT_VERSION
from quantize.check import check
from quantize.convert import convert
from quantize.errors import QuantizeError
from quantize.gguf_file import GgufFile
from quantize.texts import example_texts, tokenizer_texts
from tests.quantize.tiny_models import change_config, make_checkpoint, make_tokenizer

CopyOf = Callable[[Path], Path]


@pytest.mark.parametrize("kind", ["f32", "f16", "bf16"])
@pytest.mark.parametrize("role", ["generator", "verifier"])
def test_llama_cpp_computes_what_transformers_computes(
    role: str, kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    checkpoint: Path = request.getfixturevalue(role)
    path = tmp_path / "model.gguf"
    convert(checkpoint, path, kind)
    findings = list(check(checkpoint, path, list(tokenizer_texts(50)), list(example_texts(3))))
    assert [finding.what for finding in findings[:3]] == [
        "metadata",
        "tokenizer",
        f"logits at {kind.upper()}",
    ]
    assert len(findings) == (4 if role == "verifier" else 3)
    assert all(finding.passed for finding in findings), findings


def test_f32_agrees_to_rounding(generator: Path, tmp_path: Path) -> None:
    convert(generator, tmp_path / "model.gguf", "f32")
    findings = check(generator, tmp_path / "model.gguf", ["x"], list(example_texts(3)), tolerance=1e-5)
    assert all(finding.passed for finding in findings)


def test_metadata_is_what_the_app_reads(verifier: Path, tmp_path: Path) -> None:
    path = tmp_path / "v.gguf"
    convert(verifier, path, name="Tiny", license_name="MIT")
    metadata = GgufFile(path).metadata
    expected = {
        "general.architecture": "llama",
        "general.name": "Tiny",
        "general.license": "MIT",
        "tinytutor.prompt_version": PROMPT_VERSION,
        "tinytutor.role": "verifier",
        "llama.context_length": 512,
        "llama.embedding_length": 256,
        "llama.block_count": 2,
        "llama.attention.head_count": 4,
        "llama.attention.head_count_kv": 2,
        "llama.rope.freq_base": 10_000.0,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "qwen2",
        "tokenizer.ggml.padding_token_id": 0,
        "tokenizer.ggml.bos_token_id": 1,
        "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.add_bos_token": True,
        "tokenizer.ggml.add_eos_token": False,
    }
    assert {key: metadata[key] for key in expected} == expected
    tokens, types = metadata["tokenizer.ggml.tokens"], metadata["tokenizer.ggml.token_type"]
    assert isinstance(tokens, list)
    assert isinstance(types, list)
    assert tokens[:4] == ["<|pad|>", "<|begin|>", "<|end|>", "<|score|>"]
    assert types[:5] == [gguf.TokenType.CONTROL] * 4 + [gguf.TokenType.NORMAL]


def test_the_bfloat16_weights_of_a_checkpoint_are_kept_bit_for_bit(verifier: Path, tmp_path: Path) -> None:
    convert(verifier, tmp_path / "v.gguf", "bf16")
    file = GgufFile(tmp_path / "v.gguf")
    stored = load_file(verifier / "model.safetensors")
    assert file.tensor_type("output.weight") == gguf.GGMLQuantizationType.BF16
    for theirs, ours in (
        ("output.weight", "lm_head.weight"),
        ("blk.1.ffn_down.weight", "model.layers.1.mlp.down_proj.weight"),
        ("output_norm.weight", "model.norm.weight"),
    ):
        assert np.array_equal(file.tensor(theirs), stored[ours].float().numpy())


def test_rows_without_a_token_become_unused_tokens(tmp_path: Path) -> None:
    checkpoint = make_checkpoint(tmp_path / "padded", vocab_size=512)
    convert(checkpoint, tmp_path / "padded.gguf")
    types = GgufFile(tmp_path / "padded.gguf").metadata["tokenizer.ggml.token_type"]
    assert isinstance(types, list)
    assert len(types) == 512
    assert sum(kind == gguf.TokenType.UNUSED for kind in types) == 512 - make_tokenizer().get_vocab_size()
    findings = check(checkpoint, tmp_path / "padded.gguf", list(tokenizer_texts(20)), list(example_texts(2)))
    assert all(finding.passed for finding in findings)


CONFIG_FAULTS = [
    ({"tinytutor_prompt_version": PROMPT_VERSION + 1}, f"prompt version {PROMPT_VERSION + 1}"),
    ({"tinytutor_prompt_version": None}, "which prompt"),
    ({"tinytutor_role": None}, "a generator, a verifier or a reader"),
    ({"tinytutor_role": "verifier"}, "tied"),
    ({"architectures": ["GPT2LMHeadModel"]}, "GPT2LMHeadModel"),
    ({"architectures": None}, "not known"),
    ({"bos_token_id": 7}, "bos_token_id"),
    ({"hidden_act": "gelu"}, "gelu"),
    ({"mlp_bias": True}, "biases"),
    ({"rope_parameters": {"rope_type": "yarn", "rope_theta": 1e4}}, "rotary"),
    ({"num_hidden_layers": None}, "num_hidden_layers"),
    ({"num_hidden_layers": 3}, "lacks 9 tensors"),
    ({"num_hidden_layers": 1}, "besides those known"),
    ({"num_key_value_heads": 4}, "shape"),
    ({"vocab_size": 100}, "rows"),
]


@pytest.mark.parametrize(("changes", "words"), CONFIG_FAULTS)
def test_a_checkpoint_that_cannot_be_carried_is_refused_with_a_sentence(
    changes: dict[str, object], words: str, generator: Path, copy_of: CopyOf, tmp_path: Path
) -> None:
    checkpoint = copy_of(generator)
    change_config(checkpoint, **changes)
    with pytest.raises(QuantizeError) as caught:
        convert(checkpoint, tmp_path / "out" / "model.gguf")
    assert words in str(caught.value)
    assert str(caught.value).endswith(".")
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def _truncate(folder: Path, name: str) -> None:
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data[: len(data) // 2])


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda folder: (folder / "model.safetensors").unlink(), "model.safetensors is missing"),
        (lambda folder: (folder / "tokenizer.json").unlink(), "tokenizer.json is missing"),
        (lambda folder: _truncate(folder, "model.safetensors"), "truncated"),
        (lambda folder: _truncate(folder, "tokenizer.json"), "tokenizer"),
        (lambda folder: _truncate(folder, "config.json"), "JSON"),
        (lambda folder: (folder / "model.safetensors").write_bytes(b"hello"), "no safetensors file"),
        (lambda folder: (folder / "config.json").write_text("[1]"), "not the configuration"),
    ],
)
def test_a_damaged_checkpoint_is_refused_with_a_sentence(
    damage: Callable[[Path], None], words: str, generator: Path, copy_of: CopyOf, tmp_path: Path
) -> None:
    checkpoint = copy_of(generator)
    damage(checkpoint)
    with pytest.raises(QuantizeError) as caught:
        convert(checkpoint, tmp_path / "model.gguf")
    assert words in str(caught.value)
    assert not list(tmp_path.glob("*.gguf*"))


@pytest.mark.parametrize(
    ("value", "words"),
    [(float("nan"), "diverged"), (float("inf"), "diverged"), (1e5, "too large for float16")],
)
def test_weights_that_do_not_fit_stop_the_conversion_and_leave_no_file(
    value: float, words: str, generator: Path, copy_of: CopyOf, tmp_path: Path
) -> None:
    checkpoint = copy_of(generator)
    weights = load_file(checkpoint / "model.safetensors")
    weights["model.layers.1.mlp.up_proj.weight"][3, 5] = value
    save_file(weights, checkpoint / "model.safetensors", {"format": "pt"})
    with pytest.raises(QuantizeError, match=words):
        convert(checkpoint, tmp_path / "model.gguf")
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def test_an_old_file_is_replaced_only_by_a_whole_one(
    generator: Path, copy_of: CopyOf, tmp_path: Path
) -> None:
    output = tmp_path / "model.gguf"
    output.write_bytes(b"old")
    bad = copy_of(generator)
    weights = load_file(bad / "model.safetensors")
    weights["model.norm.weight"][0] = (
        torch.nan
    )  # the last tensor but none: the file is nearly written by then
    save_file(weights, bad / "model.safetensors", {"format": "pt"})
    with pytest.raises(QuantizeError):
        convert(bad, output)
    assert output.read_bytes() == b"old"
    convert(generator, output)
    assert GgufFile(output).architecture == "llama"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on the size of files to set")
@pytest.mark.parametrize("command", ["convert", "quantize", "restore"])
def test_a_full_disk_is_said_and_leaves_nothing(
    command: str, generator: Path, generator_gguf: Path, tmp_path: Path
) -> None:
    source = generator if command == "convert" else generator_gguf
    # The system refuses to write beyond the limit, as it does on a full disk.
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000));"
        "from quantize.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, command, str(source), str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "disk" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_of_torch_is_needed_to_convert_quantize_and_restore() -> None:
    code = (
        "import sys; import quantize.convert, quantize.levels, quantize.restore, quantize.__main__;"
        "sys.exit('torch' in sys.modules or 'transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
