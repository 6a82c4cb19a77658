"""A base model of others in a GGUF file, SmolLM2, as a checkpoint of ours to fine-tune.

Run: ``python -m training base --base SmolLM2-135M-Instruct.Q4_1.gguf --tokens 16384 --out runs/smollm2``.

SmolLM2 is Llama-shaped, and its tokenizer splits a line as ours does: digits one by one, words with the space
before them, by a byte-level BPE (ours also splits the end of a line off). So its merges, in their order, with
our special tokens in front make a tokenizer of our kind. Merges are in the order of their frequency: the
first of them are a vocabulary of their own, of the commonest pieces, and the rows of the rest are left out. A
rarer word is then several pieces.
Source: SmolLM2, https://arxiv.org/abs/2502.02737 (Apache 2.0).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import gguf
import numpy as np
import torch
from tokenizers import pre_tokenizers
from transformers import LlamaConfig

from quantize.architectures import architecture_of_gguf
from quantize.errors import QuantizeError
from quantize.gguf_file import GgufFile, Metadata
from quantize.tokenizer import SPECIAL_TOKENS, Vocabulary, tokenizer_json
from training.made_checkpoint import write_checkpoint
from training.model import TutorLlama, mark_as_ours

SPLIT = "smollm"
"""llama.cpp's name for the split of text that gives the pieces that ours gives."""
END_OF_TEXT = "<|endoftext|>"
CONTEXT = 512
EMBEDDING, OUTPUT = "model.embed_tokens.weight", "lm_head.weight"


def shortened(metadata: Metadata, tokens: int) -> Vocabulary:
    """The commonest `tokens` pieces of a file's tokenizer, our special tokens first.

    Raises QuantizeError for a tokenizer of another kind, and where there are fewer.
    """
    keys = gguf.Keys.Tokenizer
    if metadata.get(keys.MODEL) != "gpt2" or metadata.get(keys.PRE) != SPLIT:
        raise QuantizeError(
            f"The file's tokenizer is {metadata.get(keys.PRE)}, not {SPLIT}. Give a GGUF file of SmolLM2."
        )
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    wanted = tokens - len(SPECIAL_TOKENS) - len(alphabet)
    merges = [str(merge) for merge in cast(list[Any], metadata.required(keys.MERGES))]
    if not 0 < wanted <= len(merges):
        raise QuantizeError(
            f"--tokens must be between {tokens - wanted + 1} and {tokens - wanted + len(merges)}."
        )
    # Two merges may make one token.
    pieces = dict.fromkeys(alphabet) | dict.fromkeys(merge.replace(" ", "") for merge in merges[:wanted])
    return Vocabulary((*SPECIAL_TOKENS, *pieces), tuple(merges[:wanted]))


def rows_of(vocabulary: Vocabulary, metadata: Metadata) -> list[int]:
    """For each token the row that it has in the file.

    Our special tokens and the bytes that the file has no token for, as no text has them, begin as the end of
    a text.
    """
    tokens = cast(list[str], metadata.required(gguf.Keys.Tokenizer.LIST))
    theirs = {token: row for row, token in enumerate(tokens)}
    return [theirs.get(token, theirs[END_OF_TEXT]) for token in vocabulary.tokens]


def read_gguf(source: Path, tokens: int, name: str) -> tuple[TutorLlama, str]:
    """The model with its commonest `tokens` rows, and the text of its tokenizer.json.

    Raises QuantizeError for a file of another kind.
    """
    file = GgufFile(source)
    architecture = architecture_of_gguf(file.architecture)
    config = architecture.config(file.metadata)
    config["tie_word_embeddings"] = "output.weight" not in file.tensors
    vocabulary = shortened(file.metadata, tokens)
    rows = rows_of(vocabulary, file.metadata)
    weights: dict[str, torch.Tensor] = {}
    for rule in architecture.tensor_rules(config):
        values = rule.to_checkpoint(file.tensor(rule.gguf_name))
        if rule.checkpoint_name in (EMBEDDING, OUTPUT):
            values = values[rows]
        weights[rule.checkpoint_name] = torch.from_numpy(np.array(values))
    weights.setdefault(OUTPUT, weights[EMBEDDING])  # tied
    for entry in ("architectures", "model_type"):
        del config[entry]
    shape = LlamaConfig(**config | {"vocab_size": len(rows), "max_position_embeddings": CONTEXT})
    mark_as_ours(shape, name)
    shape.tinytutor_base = name
    model = TutorLlama(shape)
    model.load_state_dict(weights)
    return model, tokenizer_json(vocabulary)


def make_checkpoint(source: Path, tokens: int, out: Path) -> None:
    """Write the model in `source` as a generator's checkpoint into `out`, whole or not at all.

    Raises ValueError with a sentence.
    """
    try:
        model, tokenizer = read_gguf(source, tokens, source.stem)
    except QuantizeError as fault:
        raise ValueError(str(fault)) from fault
    write_checkpoint(model, tokenizer, out)
