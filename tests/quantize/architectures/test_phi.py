import pytest

from quantize.architectures.phi import PhiArchitecture
from quantize.errors import QuantizeError
from quantize.gguf_file import Metadata

CONFIG = {
    "architectures": ["PhiForCausalLM"],
    "model_type": "phi",
    "vocab_size": 300,
    "max_position_embeddings": 128,
    "hidden_size": 64,
    "intermediate_size": 256,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 4,
    "layer_norm_eps": 1e-5,
    "hidden_act": "gelu_new",
    "qk_layernorm": False,
    "rope_parameters": {"rope_type": "default", "rope_theta": 1e4, "partial_rotary_factor": 0.5},
}
PHI = PhiArchitecture()


def test_metadata_and_config_are_inverse() -> None:
    assert PHI.config(Metadata(PHI.metadata(CONFIG))) == CONFIG


def test_half_of_a_head_is_rotated() -> None:
    assert PHI.metadata(CONFIG)["phi2.rope.dimension_count"] == 8


def test_phi_1_5_as_the_hub_has_it_is_understood() -> None:
    older = {key: value for key, value in CONFIG.items() if key != "rope_parameters"}
    older |= {
        "partial_rotary_factor": 0.5,
        "rope_theta": 1e4,
        "num_key_value_heads": None,
        "rope_scaling": None,
    }
    assert PHI.metadata(older) == PHI.metadata(CONFIG)


def test_every_tensor_but_the_embedding_has_a_bias() -> None:
    names = {rule.gguf_name for rule in PHI.tensor_rules(CONFIG)}
    weights = {name for name in names if name.endswith(".weight")}
    assert {name.replace(".weight", ".bias") for name in weights - {"token_embd.weight"}} == names - weights
    assert "output.bias" in names


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"tie_word_embeddings": True}, "tied to the embedding"),
        ({"num_key_value_heads": 2}, "shared key and value heads"),
        ({"qk_layernorm": True}, "norms of queries"),
        ({"hidden_act": "relu"}, "the activation relu"),
    ],
)
def test_what_phi2_cannot_carry_is_refused(change: dict[str, object], what: str) -> None:
    with pytest.raises(QuantizeError, match=what):
        PHI.metadata(CONFIG | change)
