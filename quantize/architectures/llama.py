"""`LlamaForCausalLM` of transformers as `llama` of llama.cpp."""

from collections.abc import Sequence

import gguf

from quantize.architectures.base import Decoder, TensorRule, number, refuse, rotary_setting, scales_rotary
from quantize.checkpoint import Config
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


class LlamaArchitecture(Decoder):
    """Llama-shaped models: RMS norm, rotary positions, gated SiLU feed-forward, grouped heads, no biases."""

    transformers_name = "LlamaForCausalLM"
    gguf_name = "llama"

    def metadata(self, config: Config) -> dict[str, Value]:
        """Raises QuantizeError for a missing entry, another activation, biases, scaled rotary positions."""
        _refuse_unsupported(config)
        values: dict[str, Value] = {_key(key): number(config, name) for key, name in _NUMBERS.items()}
        values[_key(_ROPE.FREQ_BASE)] = rotary_setting(config, "rope_theta", 10_000.0)
        values[_key(_ROPE.DIMENSION_COUNT)] = _head_size(config)
        values[_key(_ATTENTION.KEY_LENGTH)] = _head_size(config)
        values[_key(_ATTENTION.VALUE_LENGTH)] = _head_size(config)
        return values

    def config(self, metadata: Metadata) -> Config:
        """The tied output matrix is no key-value of GGUF: the caller adds `tie_word_embeddings`."""
        config: Config = {name: metadata.required(_key(key)) for key, name in _NUMBERS.items()}
        config |= {
            "architectures": [self.transformers_name],
            "model_type": "llama",
            "hidden_act": "silu",
            "attention_bias": False,
            "mlp_bias": False,
            # Files of others leave it out where the heads fill the width.
            "head_dim": metadata.get(_key(_ATTENTION.KEY_LENGTH), _head_size(config)),
            "rope_parameters": {
                "rope_type": "default",
                "rope_theta": metadata.required(_key(_ROPE.FREQ_BASE)),
            },
        }
        return config

    def tensor_rules(self, config: Config) -> Sequence[TensorRule]:
        """Embedding, blocks, last norm, and the output matrix where it is untied."""
        layers = int(number(config, "num_hidden_layers"))
        names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, layers)
        hidden, rows = int(number(config, "hidden_size")), int(number(config, "vocab_size"))

        def rule(name: str, shape: tuple[int, ...], rope_heads: int | None = None) -> TensorRule:
            target = names.get_name(name)
            assert target is not None, name
            return TensorRule(f"{name}.weight", f"{target}.weight", shape, rope_heads)

        rules = [rule("model.embed_tokens", (rows, hidden))]
        blocks = _block_shapes(config)
        rope_heads = {
            "self_attn.q_proj": int(number(config, "num_attention_heads")),
            "self_attn.k_proj": int(number(config, "num_key_value_heads")),
        }
        for layer in range(layers):
            rules += [
                rule(f"model.layers.{layer}.{part}", shape, rope_heads.get(part))
                for part, shape in blocks.items()
            ]
        rules.append(rule("model.norm", (hidden,)))
        if not config.get("tie_word_embeddings", False):
            rules.append(rule("lm_head", (rows, hidden)))
        return rules

    def ignored_tensors(self, config: Config) -> frozenset[str]:
        """A tied output matrix is the embedding once more."""
        return frozenset({"lm_head.weight"} if config.get("tie_word_embeddings", False) else ())


def _key(template: str) -> str:
    return template.format(arch=LlamaArchitecture.gguf_name)


def _block_shapes(config: Config) -> dict[str, tuple[int, ...]]:
    """The matrices and norms of one block, rows (outputs) first."""
    hidden, inner = int(number(config, "hidden_size")), int(number(config, "intermediate_size"))
    queries = int(number(config, "num_attention_heads")) * _head_size(config)
    keys = int(number(config, "num_key_value_heads")) * _head_size(config)
    return {
        "input_layernorm": (hidden,),
        "self_attn.q_proj": (queries, hidden),
        "self_attn.k_proj": (keys, hidden),
        "self_attn.v_proj": (keys, hidden),
        "self_attn.o_proj": (hidden, queries),
        "post_attention_layernorm": (hidden,),
        "mlp.gate_proj": (inner, hidden),
        "mlp.up_proj": (inner, hidden),
        "mlp.down_proj": (hidden, inner),
    }


def _head_size(config: Config) -> int:
    size = config.get("head_dim") or number(config, "hidden_size") // number(config, "num_attention_heads")
    return int(size)


def _refuse_unsupported(config: Config) -> None:
    refuse(
        [
            (config.get("hidden_act", "silu") != "silu", f"the activation {config.get('hidden_act')}"),
            (bool(config.get("attention_bias") or config.get("mlp_bias")), "biases"),
            (scales_rotary(config), "scaled rotary positions"),
        ]
    )
