"""`LlamaForCausalLM` of transformers as `llama` of llama.cpp."""

from collections.abc import Sequence

import gguf

from quantize.architectures.base import TensorRule
from quantize.checkpoint import Config
from quantize.errors import QuantizeError
from quantize.gguf_file import Metadata, Value

_LLM = gguf.Keys.LLM
_ATTENTION = gguf.Keys.Attention
_ROPE = gguf.Keys.Rope

# GGUF key -> config.json entry; both sides hold plain numbers.
_NUMBERS = {
    _LLM.VOCAB_SIZE: "vocab_size",
    _LLM.CONTEXT_LENGTH: "max_position_embeddings",
    _LLM.EMBEDDING_LENGTH: "hidden_size",
    _LLM.FEED_FORWARD_LENGTH: "intermediate_size",
    _LLM.BLOCK_COUNT: "num_hidden_layers",
    _ATTENTION.HEAD_COUNT: "num_attention_heads",
    _ATTENTION.HEAD_COUNT_KV: "num_key_value_heads",
    _ATTENTION.LAYERNORM_RMS_EPS: "rms_norm_eps",
}
_BLOCK_PARTS = (
    "input_layernorm", "self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj",
    "post_attention_layernorm", "mlp.gate_proj", "mlp.up_proj", "mlp.down_proj",
)


class LlamaArchitecture:
    """Llama-shaped models: RMS norm, rotary positions, gated SiLU feed-forward, grouped heads, no biases."""

    transformers_name = "LlamaForCausalLM"
    gguf_name = "llama"

    def metadata(self, config: Config) -> dict[str, Value]:
        """Raises QuantizeError for a missing entry, another activation, biases, or scaled rotary positions."""
        _refuse_unsupported(config)
        values: dict[str, Value] = {_key(key): _number(config, name) for key, name in _NUMBERS.items()}
        values[_key(_ROPE.FREQ_BASE)] = _rope_theta(config)
        values[_key(_ROPE.DIMENSION_COUNT)] = _head_size(config)
        values[_key(_ATTENTION.KEY_LENGTH)] = _head_size(config)
        values[_key(_ATTENTION.VALUE_LENGTH)] = _head_size(config)
        return values

    def config(self, metadata: Metadata) -> Config:
        """The tied output matrix is no key-value of GGUF: the caller adds `tie_word_embeddings`."""
        config: Config = {name: metadata.get(_key(key)) for key, name in _NUMBERS.items()}
        config |= {
            "architectures": [self.transformers_name],
            "model_type": "llama",
            "hidden_act": "silu",
            "attention_bias": False,
            "mlp_bias": False,
            "head_dim": metadata.get(_key(_ATTENTION.KEY_LENGTH)),
            "rope_parameters": {"rope_type": "default", "rope_theta": metadata.get(_key(_ROPE.FREQ_BASE))},
        }
        return config

    def tensor_rules(self, config: Config) -> Sequence[TensorRule]:
        """Embedding, blocks, last norm, and the output matrix where it is untied."""
        layers = int(_number(config, "num_hidden_layers"))
        heads = {
            "self_attn.q_proj": int(_number(config, "num_attention_heads")),
            "self_attn.k_proj": int(_number(config, "num_key_value_heads")),
        }
        names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, layers)
        parts = [("model.embed_tokens", None)]
        for layer in range(layers):
            parts += [(f"model.layers.{layer}.{part}", heads.get(part)) for part in _BLOCK_PARTS]
        parts.append(("model.norm", None))
        if not config.get("tie_word_embeddings", False):
            parts.append(("lm_head", None))
        rules = []
        for name, rope_heads in parts:
            target = names.get_name(name)
            assert target is not None, name
            rules.append(TensorRule(f"{name}.weight", f"{target}.weight", rope_heads))
        return rules

    def ignored_tensors(self, config: Config) -> frozenset[str]:
        """A tied output matrix is the embedding once more."""
        return frozenset({"lm_head.weight"} if config.get("tie_word_embeddings", False) else ())


def _key(template: str) -> str:
    return template.format(arch=LlamaArchitecture.gguf_name)


def _number(config: Config, name: str) -> int | float:
    value = config.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise QuantizeError(f"config.json lacks the number {name}. Name a checkpoint that `python -m training` wrote.")
    return value


def _head_size(config: Config) -> int:
    size = config.get("head_dim") or _number(config, "hidden_size") // _number(config, "num_attention_heads")
    return int(size)


def _rope_theta(config: Config) -> float:
    """transformers 5 keeps it under `rope_parameters`, older ones at the top."""
    rope = config.get("rope_parameters") or {}
    return float(rope.get("rope_theta", config.get("rope_theta", 10_000.0)))


def _refuse_unsupported(config: Config) -> None:
    rope = config.get("rope_parameters") or config.get("rope_scaling") or {}
    wrong = [
        (config.get("hidden_act", "silu") != "silu", f"the activation {config.get('hidden_act')}"),
        (bool(config.get("attention_bias") or config.get("mlp_bias")), "biases"),
        (rope.get("rope_type", rope.get("type", "default")) != "default", "scaled rotary positions"),
    ]
    for is_wrong, what in wrong:
        if is_wrong:
            raise QuantizeError(f"This checkpoint uses {what}, which the converter does not carry over. "
                                "Train with the presets of this repository.")
