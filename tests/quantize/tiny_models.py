"""Random Llama-shaped models of a few megabytes with a tokenizer, as the training writes them."""

import json
from pathlib import Path
from typing import Any

import torch
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM

from app.problem.prompt import PROMPT_VERSION
from quantize.texts import example_texts

SPECIAL_TOKENS = ["<|pad|>", "<|begin|>", "<|end|>", "<|score|>"]
QWEN2_PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+"
    r"|\s+(?!\S)|\s+"
)


def make_tokenizer() -> Tokenizer:
    """A byte-level BPE trained on the example texts."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(QWEN2_PATTERN), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=480,
        special_tokens=[AddedToken(token, special=True, normalized=False) for token in SPECIAL_TOKENS],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator([*example_texts(200), "don't can't it's  12 345 "] * 2, trainer)
    return tokenizer


def make_checkpoint(
    folder: Path,
    *,
    role: str = "generator",
    tied: bool = True,
    dtype: torch.dtype = torch.float32,
    seed: int = 0,
    **changes: Any,
) -> Path:
    """Write a checkpoint to `folder`; `changes` are entries of the LlamaConfig."""
    tokenizer = make_tokenizer()
    torch.manual_seed(seed)
    entries: dict[str, Any] = {
        "vocab_size": tokenizer.get_vocab_size(),
        "hidden_size": 256,
        "intermediate_size": 512,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "max_position_embeddings": 512,
        "initializer_range": 0.05,  # wide, so that attention is far from uniform and a wrong head order shows
        "pad_token_id": 0,
        "bos_token_id": 1,
        "eos_token_id": 2,
    }
    model = LlamaForCausalLM(LlamaConfig(**(entries | changes), tie_word_embeddings=tied))
    for parameter in model.parameters():
        parameter.data = parameter.data.to(dtype)
    model.save_pretrained(folder)
    tokenizer.save(str(folder / "tokenizer.json"))
    change_config(folder, tinytutor_prompt_version=PROMPT_VERSION, tinytutor_role=role)
    return folder


def change_config(folder: Path, **changes: Any) -> None:
    """Set entries of config.json; None takes an entry out."""
    path = folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8")) | changes
    path.write_text(json.dumps({key: value for key, value in config.items() if value is not None}), "utf-8")
