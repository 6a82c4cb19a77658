"""`PhiForCausalLM` of transformers (phi-1.5, phi-2) as `phi2` of llama.cpp."""

from collections.abc import Sequence

import gguf

from quantize.architectures.base import Decoder, TensorRule, number, refuse, rotary_setting, scales_rotary
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
    _ATTENTION.LAYERNORM_EPS: "layer_norm_eps",
}


class PhiArchitecture(Decoder):
    """Layer norms, biases everywhere, attention and feed-forward side by side, rotary positions on a part.

    llama.cpp rotates a `phi2` head's pairs as transformers does, so that no rows change places, and asks for
    an output matrix of its own with a bias.
    """

    transformers_name = "PhiForCausalLM"
    gguf_name = "phi2"

    def metadata(self, config: Config) -> dict[str, Value]:
        """Raises QuantizeError for a missing entry and for what `phi2` does not know."""
        heads = number(config, "num_attention_heads")
        refuse(
            [
                (
                    config.get("hidden_act", "gelu_new") != "gelu_new",
                    f"the activation {config.get('hidden_act')}",
                ),
                (bool(config.get("tie_word_embeddings")), "an output matrix tied to the embedding"),
                (bool(config.get("qk_layernorm")), "norms of queries and keys"),
                ((config.get("num_key_value_heads") or heads) != heads, "shared key and value heads"),
                (scales_rotary(config), "scaled rotary positions"),
            ]
        )
        values: dict[str, Value] = {_key(key): number(config, name) for key, name in _NUMBERS.items()}
        values[_key(_ATTENTION.HEAD_COUNT_KV)] = int(heads)
        values[_key(_ROPE.FREQ_BASE)] = rotary_setting(config, "rope_theta", 10_000.0)
        part = rotary_setting(config, "partial_rotary_factor", 0.5)
        values[_key(_ROPE.DIMENSION_COUNT)] = int(part * _head_size(config))
        return values

    def config(self, metadata: Metadata) -> Config:
        """The config.json that the key-values stand for."""
        config: Config = {name: metadata.required(_key(key)) for key, name in _NUMBERS.items()}
        rotated = metadata.required(_key(_ROPE.DIMENSION_COUNT))
        assert isinstance(rotated, int), "a number of dimensions"
        config |= {
            "architectures": [self.transformers_name],
            "model_type": "phi",
            "hidden_act": "gelu_new",
            "num_key_value_heads": config["num_attention_heads"],
            "qk_layernorm": False,
            "rope_parameters": {
                "rope_type": "default",
                "rope_theta": metadata.required(_key(_ROPE.FREQ_BASE)),
                "partial_rotary_factor": rotated / _head_size(config),
            },
        }
        return config

    def tensor_rules(self, config: Config) -> Sequence[TensorRule]:
        """Embedding, blocks, last norm, output matrix: a weight and a bias each, but for the embedding."""
        layers = int(number(config, "num_hidden_layers"))
        names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.PHI2, layers)
        hidden, inner = int(number(config, "hidden_size")), int(number(config, "intermediate_size"))
        rows = int(number(config, "vocab_size"))

        def rule(name: str, shape: tuple[int, ...], part: str = "weight") -> TensorRule:
            target = names.get_name(name)
            if target is None:
                raise QuantizeError(f"gguf-py does not know the tensor {name} of phi2.")
            return TensorRule(f"{name}.{part}", f"{target}.{part}", shape)

        def both(name: str, shape: tuple[int, ...]) -> list[TensorRule]:
            return [rule(name, shape), rule(name, shape[:1], "bias")]

        square = (hidden, hidden)
        blocks = {
            "input_layernorm": (hidden,),
            "self_attn.q_proj": square,
            "self_attn.k_proj": square,
            "self_attn.v_proj": square,
            "self_attn.dense": square,
            "mlp.fc1": (inner, hidden),
            "mlp.fc2": (hidden, inner),
        }
        rules = [rule("model.embed_tokens", (rows, hidden))]
        for layer in range(layers):
            for part, shape in blocks.items():
                rules += both(f"model.layers.{layer}.{part}", shape)
        return [*rules, *both("model.final_layernorm", (hidden,)), *both("lm_head", (rows, hidden))]

    def ignored_tensors(self, config: Config) -> frozenset[str]:
        """None."""
        return frozenset()


def _key(template: str) -> str:
    return template.format(arch=PhiArchitecture.gguf_name)


def _head_size(config: Config) -> int:
    return int(number(config, "hidden_size")) // int(number(config, "num_attention_heads"))
