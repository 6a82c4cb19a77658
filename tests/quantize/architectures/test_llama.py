import numpy as np

from quantize.architectures.base import TensorRule
from quantize.architectures.llama import LlamaArchitecture
from quantize.gguf_file import Metadata

CONFIG = {
    "architectures": ["LlamaForCausalLM"],
    "vocab_size": 300,
    "max_position_embeddings": 128,
    "hidden_size": 48,
    "intermediate_size": 96,
    "num_hidden_layers": 3,
    "num_attention_heads": 6,
    "num_key_value_heads": 2,
    "head_dim": 16,  # not hidden_size / num_attention_heads
    "rms_norm_eps": 1e-5,
    "hidden_act": "silu",
    "attention_bias": False,
    "mlp_bias": False,
    "model_type": "llama",
    "rope_parameters": {"rope_type": "default", "rope_theta": 5e5},
}
LLAMA = LlamaArchitecture()


def test_metadata_and_config_are_inverse() -> None:
    assert LLAMA.config(Metadata(LLAMA.metadata(CONFIG))) == CONFIG


def test_the_rotary_base_is_found_where_older_transformers_wrote_it() -> None:
    old = {key: value for key, value in CONFIG.items() if key != "rope_parameters"} | {"rope_theta": 1e6}
    assert LLAMA.metadata(old)["llama.rope.freq_base"] == 1e6


def test_pairs_of_a_head_are_half_a_head_apart_there_and_neighbours_here() -> None:
    rule = TensorRule("q", "attn_q", (16, 3), rope_heads=2)
    rows = np.arange(16, dtype=np.float32)[:, None].repeat(3, axis=1)
    expected = [0, 4, 1, 5, 2, 6, 3, 7]
    assert rule.to_gguf(rows)[:, 0].tolist() == expected + [8 + row for row in expected]


def test_the_order_of_rows_comes_back() -> None:
    values = np.random.default_rng(0).normal(size=(6 * 16, 48)).astype(np.float32)
    for heads in (None, 1, 2, 6):
        rule = TensorRule("a", "b", values.shape, heads)
        assert np.array_equal(rule.to_checkpoint(rule.to_gguf(values)), values)


def test_only_an_untied_model_has_an_output_matrix() -> None:
    tied, untied = (
        {rule.gguf_name: rule for rule in LLAMA.tensor_rules(CONFIG | {"tie_word_embeddings": tie})}
        for tie in (True, False)
    )
    assert untied.keys() - tied.keys() == {"output.weight"}
    assert len(tied) == 2 + 3 * 9
    assert tied["blk.2.attn_k.weight"].shape == (32, 48)
    assert tied["blk.2.attn_k.weight"].rope_heads == 2
    assert tied["blk.2.attn_v.weight"].rope_heads is None
    assert LLAMA.ignored_tensors(CONFIG | {"tie_word_embeddings": True}) == {"lm_head.weight"}
