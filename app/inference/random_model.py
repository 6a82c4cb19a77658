"""Writes Llama-shaped GGUF files with random weights, for the benchmark and for tests.

Speed does not depend on the weights. Needs gguf-py, which the app itself does not.
"""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import gguf
import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt

from app.problem.prompt import PROMPT_VERSION

SPECIAL_TOKENS = ("<|pad|>", "<|begin|>", "<|end|>", "<|score|>")
MERGES = ((" ", " "), ("  ", "  "), ("r", "e"))  # llama.cpp refuses a vocabulary without any
FILE_TYPES = {"Q8_0": llama.LLAMA_FTYPE_MOSTLY_Q8_0, "Q4_0": llama.LLAMA_FTYPE_MOSTLY_Q4_0}


@dataclass(frozen=True)
class Shape:
    """Sizes of a Llama model. For K-quants hidden and feed-forward sizes must be multiples of 256."""

    hidden: int
    feed_forward: int
    layers: int
    heads: int
    vocabulary: int
    context: int = 512


# near the presets in size; 1.3b has phi-1.5's width, depth and vocabulary, but Llama's layers
SHAPES = {
    "nano": Shape(hidden=256, feed_forward=768, layers=6, heads=4, vocabulary=4096),
    "mini": Shape(hidden=768, feed_forward=2048, layers=8, heads=12, vocabulary=8192),
    "1.3b": Shape(hidden=2048, feed_forward=5632, layers=24, heads=32, vocabulary=51200, context=2048),
}


def byte_characters() -> list[str]:
    """The printable character that stands for each byte in a byte-level vocabulary (GPT-2's table)."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = iter(range(256, 512))
    return [chr(b) if b in plain else chr(next(others)) for b in range(256)]


def spell(text: str) -> str:
    """`text` as a byte-level vocabulary spells it."""
    table = byte_characters()
    return "".join(table[b] for b in text.encode())


def write_random_model(
    path: Path,
    shape: Shape,
    *,
    role: str = "generator",
    seed: int = 0,
    words: Sequence[str] = (),
    successors: Mapping[str, str] | None = None,
    metadata: Mapping[str, str | int] | None = None,
    special_tokens: Sequence[str] = SPECIAL_TOKENS,
) -> None:
    """Write an F32 GGUF whose tokens are the special ones, the 256 bytes, a few merges, `words` and fillers.

    `words` are tokens that only generation yields (no merges lead to them). With `successors` (token text ->
    token text, special tokens by name) the layers add nothing and the model is a Markov chain that all but
    always follows them, so that a test can know the text. `metadata` adds or replaces keys.
    """
    rng = np.random.default_rng(seed)
    merged = [spell(left + right) for left, right in MERGES]
    tokens = [*special_tokens, *byte_characters(), *merged, *(spell(w) for w in words)]
    tokens += [f"filler{i}" for i in range(shape.vocabulary - len(tokens))]
    if len(tokens) != shape.vocabulary:
        raise ValueError(f"the vocabulary of {shape.vocabulary} is too small for {len(tokens)} tokens")
    writer = gguf.GGUFWriter(str(path), "llama")
    keys = {"tinytutor.prompt_version": PROMPT_VERSION, "tinytutor.role": role, **(metadata or {})}
    for key, value in keys.items():
        writer.add_string(key, value) if isinstance(value, str) else writer.add_uint32(key, value)
    _add_hyperparameters(writer, shape)
    _add_vocabulary(writer, tokens, special_tokens)
    chain = None if successors is None else _chain(tokens, successors, special_tokens)
    for name, array in _tensors(shape, rng, chain):
        writer.add_tensor(name, array)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def quantize(source: Path, target: Path, file_type: str, threads: int) -> None:
    """llama.cpp's own quantization; `file_type` is a key of `FILE_TYPES`. Raises `RuntimeError`."""
    parameters = llama.llama_model_quantize_default_params()
    parameters.ftype = FILE_TYPES[file_type]
    parameters.nthread = threads
    result = llama.llama_model_quantize(str(source).encode(), str(target).encode(), ctypes.byref(parameters))
    if result != 0:
        raise RuntimeError(f"llama_model_quantize returned {result}")


def _add_hyperparameters(writer: gguf.GGUFWriter, shape: Shape) -> None:
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.hidden)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_block_count(shape.layers)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.heads)
    writer.add_rope_dimension_count(shape.hidden // shape.heads)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(shape.vocabulary)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)


def _add_vocabulary(writer: gguf.GGUFWriter, tokens: Sequence[str], special_tokens: Sequence[str]) -> None:
    normal = len(tokens) - len(special_tokens)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(list(tokens))
    writer.add_token_types([gguf.TokenType.CONTROL] * len(special_tokens) + [gguf.TokenType.NORMAL] * normal)
    writer.add_token_merges([f"{spell(left)} {spell(right)}" for left, right in MERGES])
    writer.add_bos_token_id(special_tokens.index("<|begin|>"))
    writer.add_eos_token_id(special_tokens.index("<|end|>"))
    writer.add_pad_token_id(special_tokens.index("<|pad|>"))
    writer.add_add_bos_token(False)


def _chain(
    tokens: Sequence[str], successors: Mapping[str, str], special: Sequence[str]
) -> list[tuple[int, int]]:
    def find(text: str) -> int:
        return tokens.index(text if text in special else spell(text))

    return [(find(before), find(after)) for before, after in successors.items()]


def _tensors(
    shape: Shape, rng: np.random.Generator, chain: list[tuple[int, int]] | None
) -> list[tuple[str, npt.NDArray[np.float32]]]:
    def matrix(rows: int, columns: int, scale: float = 1.0) -> npt.NDArray[np.float32]:
        return rng.standard_normal((rows, columns), dtype=np.float32) * np.float32(scale / columns**0.5)

    ones = np.ones(shape.hidden, dtype=np.float32)
    embedding = matrix(shape.vocabulary, shape.hidden, scale=shape.hidden**0.5)
    output = matrix(shape.vocabulary, shape.hidden)
    added = 0.0 if chain is not None else 1.0
    for before, after in chain or []:
        output[after] += embedding[before] * np.float32(24 / shape.hidden)  # logit 24, noise 1
    tensors = [("token_embd.weight", embedding), ("output_norm.weight", ones), ("output.weight", output)]
    for layer in range(shape.layers):
        tensors += [
            (f"blk.{layer}.attn_norm.weight", ones),
            (f"blk.{layer}.ffn_norm.weight", ones),
            (f"blk.{layer}.attn_q.weight", matrix(shape.hidden, shape.hidden, 2.0)),
            (f"blk.{layer}.attn_k.weight", matrix(shape.hidden, shape.hidden, 2.0)),
            (f"blk.{layer}.attn_v.weight", matrix(shape.hidden, shape.hidden)),
            (f"blk.{layer}.attn_output.weight", matrix(shape.hidden, shape.hidden, added)),
            (f"blk.{layer}.ffn_gate.weight", matrix(shape.feed_forward, shape.hidden)),
            (f"blk.{layer}.ffn_up.weight", matrix(shape.feed_forward, shape.hidden)),
            (f"blk.{layer}.ffn_down.weight", matrix(shape.hidden, shape.feed_forward, added)),
        ]
    return tensors
