"""A reader made of BERT (`training.reader.encoder`) as `bert` of llama.cpp, its head as a key-value.

llama.cpp's `bert` ends with the last layer's output: the head, which makes a reading of it, is no part of its
graph. It travels as text, float16 in base64, and the engine multiplies with it (`app.inference.reading`).
"""

import base64
from collections.abc import Mapping, Sequence
from pathlib import Path

import gguf
import numpy as np

from quantize.architectures.base import TensorRule, number, refuse
from quantize.checkpoint import Checkpoint, Config, Weights
from quantize.errors import QuantizeError
from quantize.gguf_file import Metadata, Value
from quantize.word_pieces import (
    PAD,
    read_word_pieces,
    word_piece_metadata,
    word_pieces_json,
    word_pieces_of_gguf,
)

_LLM = gguf.Keys.LLM
_ATTENTION = gguf.Keys.Attention
_TYPES = gguf.Keys.Tokenizer.TOKEN_TYPE_COUNT
HEAD_KEY = "tinytutor.reader.head"  # where the engine looks for it
HEAD = "head.weight"
READER = "reader"

# GGUF key -> config.json entry; both sides hold plain numbers.
_NUMBERS = {
    _LLM.CONTEXT_LENGTH: "max_position_embeddings",
    _LLM.EMBEDDING_LENGTH: "hidden_size",
    _LLM.FEED_FORWARD_LENGTH: "intermediate_size",
    _LLM.BLOCK_COUNT: "num_hidden_layers",
    _ATTENTION.HEAD_COUNT: "num_attention_heads",
    _ATTENTION.LAYERNORM_EPS: "layer_norm_eps",
}


class BertArchitecture:
    """Layer norms behind each part, biases everywhere, learned positions, every token seeing all others."""

    transformers_name = "EncoderReader"
    gguf_name = "bert"
    is_encoder = True

    def metadata(self, config: Config) -> dict[str, Value]:
        """Raises QuantizeError for a missing entry and for what `bert` does not know."""
        refuse(
            [
                (
                    config.get("tinytutor_role", READER) != READER,
                    f"an encoder as a {config.get('tinytutor_role')}",
                ),
                (config.get("hidden_act", "gelu") != "gelu", f"the activation {config.get('hidden_act')}"),
                (
                    config.get("position_embedding_type", "absolute") != "absolute",
                    f"positions of the kind {config.get('position_embedding_type')}",
                ),
            ]
        )
        values: dict[str, Value] = {_key(key): number(config, name) for key, name in _NUMBERS.items()}
        values[_key(_LLM.VOCAB_SIZE)] = number(config, "vocab_size")
        values[_key(_ATTENTION.CAUSAL)] = False
        values[_TYPES] = int(number(config, "type_vocab_size"))
        return values

    def config(self, metadata: Metadata) -> Config:
        """The config.json that the key-values stand for."""
        config: Config = {name: metadata.required(_key(key)) for key, name in _NUMBERS.items()}
        config |= {
            "architectures": [self.transformers_name],
            "model_type": "bert",
            "hidden_act": "gelu",
            "vocab_size": len(word_pieces_of_gguf(metadata).tokens),
            "type_vocab_size": metadata.required(_TYPES),
        }
        return config

    def check_token_ids(self, config: Config) -> None:
        """The tokenizer names its special tokens itself."""

    def tokenizer_metadata(self, path: Path, rows: int) -> dict[str, Value]:
        """Of tokenizer.json, WordPiece."""
        return word_piece_metadata(read_word_pieces(path), rows)

    def tokenizer_json(self, metadata: Metadata) -> str:
        """The inverse of `tokenizer_metadata`."""
        return word_pieces_json(word_pieces_of_gguf(metadata))

    def token_ids(self, metadata: Metadata) -> Config:
        """What batches are filled up with."""
        return {"pad_token_id": word_pieces_of_gguf(metadata).id_of(PAD)}

    def tensor_rules(self, config: Config) -> Sequence[TensorRule]:
        """Embeddings and their norm, then the blocks: a weight and, but for embeddings, a bias each."""
        layers = int(number(config, "num_hidden_layers"))
        names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.BERT, layers)
        hidden, inner = int(number(config, "hidden_size")), int(number(config, "intermediate_size"))

        def rule(name: str, shape: tuple[int, ...], part: str = "weight") -> TensorRule:
            target = names.get_name(name)
            assert target is not None, name
            return TensorRule(f"bert.{name}.{part}", f"{target}.{part}", shape)

        def both(name: str, shape: tuple[int, ...]) -> list[TensorRule]:
            return [rule(name, shape), rule(name, shape[:1], "bias")]

        embeddings = {
            "word_embeddings": "vocab_size",
            "position_embeddings": "max_position_embeddings",
            "token_type_embeddings": "type_vocab_size",
        }
        rules = [
            rule(f"embeddings.{name}", (int(number(config, rows)), hidden))
            for name, rows in embeddings.items()
        ]
        rules += both("embeddings.LayerNorm", (hidden,))
        blocks = {
            "attention.self.query": (hidden, hidden),
            "attention.self.key": (hidden, hidden),
            "attention.self.value": (hidden, hidden),
            "attention.output.dense": (hidden, hidden),
            "attention.output.LayerNorm": (hidden,),
            "intermediate.dense": (inner, hidden),
            "output.dense": (hidden, inner),
            "output.LayerNorm": (hidden,),
        }
        for layer in range(layers):
            for part, shape in blocks.items():
                rules += both(f"encoder.layer.{layer}.{part}", shape)
        return rules

    def ignored_tensors(self, config: Config) -> frozenset[str]:
        """The head, which is an entry."""
        return frozenset({HEAD})

    def carried_entries(self, checkpoint: Checkpoint) -> dict[str, Value]:
        """The head. Raises QuantizeError where it is missing, of another width, or too large for float16."""
        width = int(number(checkpoint.config, "hidden_size"))
        stored = checkpoint.tensors.get(HEAD)
        if stored is None or stored.shape[1:] != (width,):
            raise QuantizeError(
                f"{checkpoint.folder} has no head of {width} columns. Train it with "
                "`python -m training reader`."
            )
        with np.errstate(over="ignore"):
            values = checkpoint.tensor(HEAD).astype("<f2")
        if not np.isfinite(values).all():
            raise QuantizeError(f"{HEAD} in {checkpoint.folder} holds values too large for float16.")
        return {HEAD_KEY: base64.b64encode(values.tobytes()).decode("ascii")}

    def carried_tensors(self, metadata: Metadata) -> Mapping[str, Weights]:
        """The inverse of `carried_entries`. Raises QuantizeError for a damaged head."""
        width = metadata.required(_key(_LLM.EMBEDDING_LENGTH))
        assert isinstance(width, int), "a number of columns"
        try:
            raw = base64.b64decode(str(metadata.required(HEAD_KEY)), validate=True)
            values = np.frombuffer(raw, "<f2").astype(np.float32).reshape(-1, width)
        except ValueError as error:  # base64's own error is one
            raise QuantizeError(f"The head in this GGUF file is damaged ({error}). Make it again.") from error
        return {HEAD: values}


def _key(template: str) -> str:
    return template.format(arch=BertArchitecture.gguf_name)
