"""BERT's tokenizer, WordPiece of lower-case words: tokenizer.json <-> the key-values that llama.cpp reads.

llama.cpp marks the beginning of a word, tokenizer.json the pieces that go on with one ("##s"). It has the
splitting into words built in, lower case and accents taken off, so a tokenizer that splits otherwise would
give other ids without any error.
Source: https://arxiv.org/abs/1609.08144, section 4.1; https://github.com/google-research/bert
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gguf
from gguf import TokenType
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from quantize.errors import QuantizeError
from quantize.gguf_file import Metadata, Value
from quantize.tokenizer import load_tokenizer

MODEL = "bert"
"""llama.cpp's name for WordPiece."""
WORD = "\u2581"
"""Before a token that begins a word, in a GGUF file."""
GOES_ON = "##"
PAD, UNKNOWN, BEGIN, END, MASK = SPECIAL_TOKENS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
LONGEST_WORD = 100
"""Characters; `tokenizers` knows no longer word, llama.cpp takes any apart."""
_KEYS = gguf.Keys.Tokenizer
_IDS = {
    _KEYS.PAD_ID: PAD,
    _KEYS.UNK_ID: UNKNOWN,
    _KEYS.BOS_ID: BEGIN,
    _KEYS.SEP_ID: END,
    _KEYS.MASK_ID: MASK,
}


@dataclass(frozen=True)
class WordPieces:
    """The tokens by id, as tokenizer.json spells them."""

    tokens: tuple[str, ...]

    def id_of(self, token: str) -> int:
        """Its place."""
        return self.tokens.index(token)


def read_word_pieces(path: Path) -> WordPieces:
    """The vocabulary of a tokenizer.json. Raises QuantizeError where llama.cpp would give other ids."""
    tokenizer = load_tokenizer(path)
    content = json.loads(tokenizer.to_str())
    found = tokenizer.get_vocab(with_added_tokens=True)
    by_id = {index: token for token, index in found.items()}
    expected = json.loads(_empty_tokenizer(found).to_str())
    wrong = [
        (content["model"]["type"] != "WordPiece", "is not a WordPiece"),
        (not set(SPECIAL_TOKENS) <= found.keys(), f"lacks one of {' '.join(SPECIAL_TOKENS)}"),
        (sorted(by_id) != list(range(len(by_id))), "leaves token ids out"),
        (_splitting(content) != _splitting(expected), "splits or spells words in another way than BERT's"),
        (len(content["added_tokens"]) != len(SPECIAL_TOKENS), "has other special tokens"),
    ]
    for is_wrong, what in wrong:
        if is_wrong:
            raise QuantizeError(f"{path} {what}. Use an encoder with BERT's tokenizer for lower case.")
    return WordPieces(tuple(by_id[index] for index in range(len(by_id))))


def _splitting(content: dict[str, Any]) -> list[object]:
    model = content["model"]
    entries = ("unk_token", "continuing_subword_prefix", "max_input_chars_per_word")
    # an absent answer to whether accents are taken off means: where words are put into lower case
    normalizer = {"strip_accents": None} | (content["normalizer"] or {})
    if normalizer.get("lowercase") and normalizer["strip_accents"] is None:
        normalizer["strip_accents"] = True
    return [normalizer, content["pre_tokenizer"], *(model.get(entry) for entry in entries)]


def _empty_tokenizer(vocabulary: dict[str, int]) -> Tokenizer:
    tokenizer = Tokenizer(
        models.WordPiece(
            vocab=vocabulary, unk_token=UNKNOWN, max_input_chars_per_word=LONGEST_WORD,
            continuing_subword_prefix=GOES_ON,
        )
    )  # fmt: skip
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece(prefix=GOES_ON)
    return tokenizer


def word_piece_metadata(pieces: WordPieces, rows: int) -> dict[str, Value]:
    """The key-values for llama.cpp. Raises QuantizeError where there are not `rows` tokens."""
    if rows != len(pieces.tokens):
        raise QuantizeError(
            f"The tokenizer has {len(pieces.tokens)} tokens, the model {rows} rows. They do not belong "
            "together: take both from one checkpoint."
        )
    kinds = dict.fromkeys(SPECIAL_TOKENS, TokenType.CONTROL) | {UNKNOWN: TokenType.UNKNOWN}
    return {
        _KEYS.MODEL: MODEL,
        _KEYS.LIST: [_spelled(token) for token in pieces.tokens],
        _KEYS.TOKEN_TYPE: [int(kinds.get(token, TokenType.NORMAL)) for token in pieces.tokens],
        **{key: pieces.id_of(token) for key, token in _IDS.items()},
    }


def _spelled(token: str) -> str:
    if token in SPECIAL_TOKENS:
        return token
    return token.removeprefix(GOES_ON) if token.startswith(GOES_ON) else WORD + token


def word_pieces_of_gguf(metadata: Metadata) -> WordPieces:
    """The inverse of `word_piece_metadata`. Raises QuantizeError for another kind of tokenizer."""
    if metadata.get(_KEYS.MODEL) != MODEL:
        raise QuantizeError(
            "The tokenizer in this GGUF file is not BERT's. Name a file that `python -m quantize convert` "
            "made of an encoder."
        )
    tokens = metadata.required(_KEYS.LIST)
    assert isinstance(tokens, list)
    return WordPieces(tuple(_unspelled(str(token)) for token in tokens))


def _unspelled(token: str) -> str:
    if token in SPECIAL_TOKENS:
        return token
    return token.removeprefix(WORD) if token.startswith(WORD) else GOES_ON + token


def word_pieces_json(pieces: WordPieces) -> str:
    """The tokenizer.json that encodes as the one that `pieces` were read from."""
    tokenizer = _empty_tokenizer({token: index for index, token in enumerate(pieces.tokens)})
    tokenizer.add_special_tokens(
        [AddedToken(token, special=True, normalized=False) for token in SPECIAL_TOKENS]
    )
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{BEGIN} $A {END}",
        special_tokens=[(token, pieces.id_of(token)) for token in (BEGIN, END)],
    )
    return tokenizer.to_str(pretty=True)
