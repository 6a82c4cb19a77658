"""What the converter asks of an architecture: numbers of the model both ways, and one rule a tensor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from quantize.checkpoint import Checkpoint, Config, Weights
from quantize.errors import QuantizeError
from quantize.gguf_file import Metadata, Value
from quantize.tokenizer import (
    BEGIN_ID,
    END_ID,
    PAD_ID,
    read_vocabulary,
    tokenizer_json,
    tokenizer_metadata,
    vocabulary_of_gguf,
)  # fmt: skip


@dataclass(frozen=True)
class TensorRule:
    """One tensor under its name in the checkpoint and in the GGUF file, with its shape (rows first).

    `rope_heads` is the number of heads of a query or key matrix, whose rows are in another order there:
    transformers rotates the pairs (i, i + d/2) of a head of d rows, llama.cpp's `llama` the pairs (2i, 2i +
    1).
    """

    checkpoint_name: str
    gguf_name: str
    shape: tuple[int, ...]
    rope_heads: int | None = None

    def to_gguf(self, values: Weights) -> Weights:
        """`values`, shape (rows, columns), with the rows in llama.cpp's order."""
        return values if self.rope_heads is None else _swap_halves(values, self.rope_heads, (2, -1))

    def to_checkpoint(self, values: Weights) -> Weights:
        """The inverse of `to_gguf`."""
        return values if self.rope_heads is None else _swap_halves(values, self.rope_heads, (-1, 2))


def _swap_halves(values: Weights, heads: int, split: tuple[int, int]) -> Weights:
    """Each head's rows seen as a matrix of shape `split`, transposed."""
    per_head = values.reshape(heads, *split, *values.shape[1:])
    return np.ascontiguousarray(per_head.swapaxes(1, 2).reshape(values.shape))


class Architecture(Protocol):
    """One architecture of transformers and the one of llama.cpp that carries it."""

    transformers_name: str
    gguf_name: str
    is_encoder: bool

    def metadata(self, config: Config) -> dict[str, Value]:
        """The key-values that describe the model. Raises QuantizeError for what GGUF cannot carry."""
        ...

    def config(self, metadata: Metadata) -> Config:
        """The config.json that the key-values stand for, without the tokenizer's entries."""
        ...

    def check_token_ids(self, config: Config) -> None:
        """Raises QuantizeError where config.json gives other ids of special tokens than the tokenizer."""
        ...

    def tokenizer_metadata(self, path: Path, rows: int) -> dict[str, Value]:
        """The key-values of tokenizer.json. Raises QuantizeError for what llama.cpp does not have."""
        ...

    def tokenizer_json(self, metadata: Metadata) -> str:
        """The tokenizer.json that the key-values stand for."""
        ...

    def token_ids(self, metadata: Metadata) -> Config:
        """The special tokens in the config.json that the key-values stand for."""
        ...

    def tensor_rules(self, config: Config) -> Sequence[TensorRule]:
        """One rule for each tensor, in the order of the GGUF file."""
        ...

    def ignored_tensors(self, config: Config) -> frozenset[str]:
        """Tensors that a checkpoint may hold and that are none of the file."""
        ...

    def carried_entries(self, checkpoint: Checkpoint) -> dict[str, Value]:
        """Tensors for which llama.cpp has no place, as key-values. Raises QuantizeError without them."""
        ...

    def carried_tensors(self, metadata: Metadata) -> Mapping[str, Weights]:
        """The inverse of `carried_entries`, by the names of the checkpoint."""
        ...


class Decoder:
    """What all models have in common that write: our special tokens, a byte-level BPE, tensors alone."""

    is_encoder = False

    def check_token_ids(self, config: Config) -> None:
        """Raises QuantizeError where config.json gives other ids of special tokens than the tokenizer."""
        for key, wanted in SPECIAL_IDS.items():
            if config.get(key) not in (wanted, [wanted]):
                raise QuantizeError(
                    f"config.json gives {key} as {config.get(key)}, the tokenizer has it at {wanted}. "
                    "Train again with the presets of this repository."
                )

    def tokenizer_metadata(self, path: Path, rows: int) -> dict[str, Value]:
        """Of tokenizer.json, a byte-level BPE."""
        return tokenizer_metadata(read_vocabulary(path), rows)

    def tokenizer_json(self, metadata: Metadata) -> str:
        """The inverse of `tokenizer_metadata`."""
        return tokenizer_json(vocabulary_of_gguf(metadata))

    def token_ids(self, metadata: Metadata) -> Config:
        """As every model of ours has them."""
        return dict(SPECIAL_IDS)

    def carried_entries(self, checkpoint: Checkpoint) -> dict[str, Value]:
        """None."""
        return {}

    def carried_tensors(self, metadata: Metadata) -> Mapping[str, Weights]:
        """None."""
        return {}


SPECIAL_IDS = {"bos_token_id": BEGIN_ID, "eos_token_id": END_ID, "pad_token_id": PAD_ID}
"""Of config.json, in a model that writes."""


def number(config: Config, name: str) -> int | float:
    """A number of config.json. Raises QuantizeError where it is missing."""
    value = config.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise QuantizeError(
            f"config.json lacks the number {name}. Name a checkpoint that `python -m training` wrote."
        )
    return value


def rotary_setting(config: Config, name: str, usual: float) -> float:
    """transformers 5 keeps such settings under `rope_parameters`, older ones at the top."""
    value = (config.get("rope_parameters") or {}).get(name, config.get(name))
    return usual if value is None else float(value)


def scales_rotary(config: Config) -> bool:
    """Whether rotary positions are scaled, which no architecture here carries over."""
    rope = config.get("rope_parameters") or config.get("rope_scaling") or {}
    return str(rope.get("rope_type", rope.get("type", "default"))) != "default"


def refuse(reasons: Sequence[tuple[bool, str]]) -> None:
    """Raises QuantizeError with the first text whose condition holds: what the converter does not carry."""
    for holds, what in reasons:
        if holds:
            raise QuantizeError(
                f"This checkpoint uses {what}, which the converter does not carry over. "
                "Train with the presets of this repository."
            )
