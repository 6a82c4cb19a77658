import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from app.inference import reading
from quantize.architectures.bert import HEAD_KEY, BertArchitecture
from quantize.checkpoint import Checkpoint
from quantize.errors import QuantizeError
from quantize.gguf_file import Metadata
from quantize.word_pieces import SPECIAL_TOKENS, WordPieces, word_piece_metadata

CONFIG = {
    "architectures": ["EncoderReader"],
    "model_type": "bert",
    "hidden_act": "gelu",
    "vocab_size": 8,
    "type_vocab_size": 2,
    "max_position_embeddings": 96,
    "hidden_size": 64,
    "intermediate_size": 128,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "layer_norm_eps": 1e-12,
}
BERT = BertArchitecture()


def entries() -> Metadata:
    tokens = word_piece_metadata(WordPieces((*SPECIAL_TOKENS, "a", "##b", "c")), 8)
    return Metadata({**BERT.metadata(CONFIG), **tokens})


def test_metadata_and_config_are_inverse() -> None:
    assert BERT.config(entries()) == CONFIG
    assert BERT.token_ids(entries()) == {"pad_token_id": 0}


def test_llama_cpp_is_told_that_every_token_sees_all_others() -> None:
    assert entries()["bert.attention.causal"] is False


def test_every_tensor_of_a_block_has_a_bias_and_each_name_comes_once() -> None:
    rules = BERT.tensor_rules(CONFIG)
    names = [rule.gguf_name for rule in rules]
    assert len(set(names)) == len(names) == 3 + 2 + 2 * 16
    for name in filter(re.compile(r"blk\.\d.*\.weight$").match, names):
        assert name.replace(".weight", ".bias") in names
    assert {"token_embd.weight", "position_embd.weight", "token_types.weight"} < set(names)
    assert "head.weight" not in {rule.checkpoint_name for rule in rules}


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"tinytutor_role": "generator"}, "an encoder as a generator"),
        ({"hidden_act": "relu"}, "the activation relu"),
        ({"position_embedding_type": "relative_key"}, "positions of the kind relative_key"),
        ({"num_hidden_layers": None}, "lacks the number num_hidden_layers"),
    ],
)
def test_what_bert_cannot_carry_is_refused(change: dict[str, object], what: str) -> None:
    with pytest.raises(QuantizeError, match=what):
        BERT.metadata(CONFIG | change)


def test_the_head_comes_back_in_half_precision(encoder_reader: Path) -> None:
    checkpoint = Checkpoint(encoder_reader)
    (key, text), *others = BERT.carried_entries(checkpoint).items()
    assert key == HEAD_KEY == reading.HEAD_KEY
    assert not others
    (name, back), *_ = BERT.carried_tensors(Metadata({**BERT.metadata(CONFIG), key: text})).items()
    assert name == "head.weight"
    assert back.shape == (reading.LOGITS, 64)
    np.testing.assert_allclose(back, checkpoint.tensor(name), rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("text", ["abc!", "AAAA", "A"])
def test_a_damaged_head_is_refused(text: str) -> None:
    with pytest.raises(QuantizeError, match="head in this GGUF file is damaged"):
        BERT.carried_tensors(Metadata({**BERT.metadata(CONFIG), HEAD_KEY: text}))


def test_a_head_of_another_size_is_refused(encoder_reader: Path, copy_of: Callable[[Path], Path]) -> None:
    folder = copy_of(encoder_reader)
    tensors = load_file(folder / "model.safetensors")
    save_file(tensors | {"head.weight": tensors["head.weight"][:, 1:].copy()}, folder / "model.safetensors")
    with pytest.raises(QuantizeError, match="no head of 64 columns"):
        BERT.carried_entries(Checkpoint(folder))
