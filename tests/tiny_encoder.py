"""A public encoder as it comes from others, two small layers of random weights, and a reader made of it."""

import json
from pathlib import Path

import torch
from tokenizers import (
    AddedToken,
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
    trainers,
)
from transformers import BertConfig, BertModel

from quantize.texts import example_texts, tokenizer_texts
from quantize.word_pieces import SPECIAL_TOKENS
from training.reader.encoder import EncoderReader
from training.reader.start import start_reader


def write_encoder(folder: Path, layers: int = 2, **changes: object) -> Path:
    """A folder as sentence-transformers/all-MiniLM-L6-v2 has it; `changes` are entries of its config.json."""
    tokenizer = word_piece_tokenizer()
    torch.manual_seed(4)
    config = BertConfig(
        vocab_size=tokenizer.get_vocab_size(), hidden_size=64, intermediate_size=128,
        num_hidden_layers=layers, num_attention_heads=4, max_position_embeddings=96, initializer_range=0.2,
    )  # fmt: skip
    BertModel(config).save_pretrained(folder)
    file = folder / "config.json"
    entries = json.loads(file.read_text(encoding="utf-8"))
    del entries["dtype"]
    file.write_text(json.dumps(entries | changes), encoding="utf-8")
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def word_piece_tokenizer() -> Tokenizer:
    """BERT's for lower case, filled up to a length as the public one is."""
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    special = [AddedToken(token, special=True, normalized=False) for token in SPECIAL_TOKENS]
    trainer = trainers.WordPieceTrainer(
        vocab_size=700, limit_alphabet=150, special_tokens=special, show_progress=False
    )
    tokenizer.train_from_iterator([*example_texts(200), *tokenizer_texts(200, seed=9)], trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[(token, tokenizer.token_to_id(token)) for token in ("[CLS]", "[SEP]")],
    )
    tokenizer.enable_padding(length=16)
    tokenizer.enable_truncation(16)
    return tokenizer


def write_encoder_reader(folder: Path, seed: int = 1) -> Path:
    """A reader's checkpoint, its head so wide that one number's reading is far from another's."""
    model, tokenizer = start_reader(write_encoder(folder / "public"), None, seed)
    assert isinstance(model, EncoderReader)
    with torch.no_grad():
        model.head.weight.mul_(10)
    model.save_pretrained(folder / "final")
    tokenizer.save_pretrained(folder / "final")
    return folder / "final"
