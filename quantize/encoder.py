"""What an encoder's checkpoint and its file say of texts, to compare them: tokens, and logits of its head."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from tokenizers import Tokenizer

from quantize import word_pieces
from quantize.agreement import Logits
from quantize.architectures import architecture_of_gguf
from quantize.architectures.bert import HEAD
from quantize.checkpoint import Checkpoint
from quantize.errors import QuantizeError, torch_missing
from quantize.findings import Finding, identical_texts
from quantize.gguf_file import GgufFile
from quantize.llama_runtime import LlamaModel


def special_ids(tokenizer: Tokenizer) -> tuple[int, int]:
    """What an encoder's text stands between. Raises QuantizeError for another kind of tokenizer."""
    begin, end = (tokenizer.token_to_id(token) for token in (word_pieces.BEGIN, word_pieces.END))
    if begin is None or end is None:
        raise QuantizeError("The tokenizer is none of an encoder. Copy the checkpoint again.")
    return begin, end


def compare_word_pieces(tokenizer: Tokenizer, model: LlamaModel, texts: Iterable[str]) -> Finding:
    """The same ids for every text, with the two special tokens around them.

    Left out are texts with letters that are not Latin, and with other marks than Latin letters have: an
    encoder here is of English, and llama.cpp and `tokenizers` take the rest apart in different ways.
    """
    begin, end = special_ids(tokenizer)
    different, count = [], 0
    for text in filter(_is_latin, texts):
        count += 1
        ids = [begin, *tokenizer.encode(text, add_special_tokens=False).ids, end]
        if model.tokenize(text, add_begin=True) != ids or model.tokenize(text) != ids[1:-1]:
            different.append(text)
    return identical_texts(different, count)


def _is_latin(text: str) -> bool:
    return all(map(_is_latin_character, text))


def _is_latin_character(character: str) -> bool:
    kind = unicodedata.category(character)[0]
    if kind == "M":
        return "\u0300" <= character <= "\u036f"
    return kind != "L" or unicodedata.name(character, "").startswith("LATIN ")


def file_logits(file: GgufFile, model: LlamaModel, sequences: Iterable[Sequence[int]]) -> Iterator[Logits]:
    """Of `file`, which `model` has loaded: one array (tokens, logits) a sequence."""
    head = architecture_of_gguf(file.architecture).carried_tensors(file.metadata)[HEAD]
    for sequence in sequences:
        yield model.hidden_states(sequence) @ head.T


def encoder_logits(checkpoint: Checkpoint, sequences: Iterable[Sequence[int]]) -> Iterator[Logits]:
    """The same of a checkpoint in float32 under transformers. Raises QuantizeError without torch."""
    try:
        import torch
        from transformers import BertConfig, BertModel
    except ImportError as error:
        raise torch_missing("The comparison") from error
    model = BertModel(BertConfig(**checkpoint.config), add_pooling_layer=False)
    found = {
        name: torch.from_numpy(checkpoint.tensor(f"bert.{name}"))
        for name in model.state_dict()
        if f"bert.{name}" in checkpoint.tensors
    }
    model.load_state_dict(found)
    model.eval()  # type: ignore[no-untyped-call]
    head = checkpoint.tensor(HEAD)
    with torch.no_grad():
        for sequence in sequences:
            yield model(torch.tensor([list(sequence)])).last_hidden_state[0].numpy() @ head.T
