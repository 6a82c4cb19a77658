"""What a reader starts from: a generator of ours, a reader, or a public encoder."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import SafetensorError
from transformers import PreTrainedTokenizerFast

from training.model import check_prompt_version, read_config
from training.reader.encoder import EncoderReader, load_word_pieces, reader_from_encoder
from training.reader.model import ReaderModel, reader_from
from training.reader.outcome import READER
from training.tokenizer import load_tokenizer


def start_reader(
    start: Path, layers: int | None, seed: int
) -> tuple[ReaderModel | EncoderReader, PreTrainedTokenizerFast]:
    """The reader that begins as what lies in the folder `start`, and its tokenizer.

    Raises ValueError for a folder that holds nothing of the kind, whole, and for `layers` with an encoder,
    which keeps its own.
    """
    try:
        return _started(start, layers, seed)
    except SafetensorError as fault:
        raise ValueError(
            f"The weights in {start} were not written or copied whole ({fault}). Copy the folder again."
        ) from fault


def _started(
    start: Path, layers: int | None, seed: int
) -> tuple[ReaderModel | EncoderReader, PreTrainedTokenizerFast]:
    config = read_config(start)
    if config.get("model_type") != "bert":
        return reader_from(start, layers, seed), load_tokenizer(start)
    if layers is not None:
        raise ValueError(f"{start} is an encoder, which keeps its layers: leave --layers out.")
    tokenizer = load_word_pieces(start)
    if config.get("tinytutor_role") != READER:
        return reader_from_encoder(start, seed), tokenizer
    check_prompt_version(start, config)
    return EncoderReader.from_pretrained(start, dtype=torch.float32), tokenizer
