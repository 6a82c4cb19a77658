"""The tokenizer: tokenizer.json of the `tokenizers` library <-> the key-values that llama.cpp reads.

Only the byte-level BPE of `training` is carried: llama.cpp has the split pattern built in under the name
`qwen2` (`tokenizer.ggml.pre`), so a tokenizer that splits in another way would give other ids without any
error.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gguf
from gguf import TokenType
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers

from quantize.errors import QuantizeError
from quantize.gguf_file import Metadata, Value

PRE = "qwen2"
SPECIAL_TOKENS = ("<|pad|>", "<|begin|>", "<|end|>", "<|score|>")
PAD_ID, BEGIN_ID, END_ID, SCORE_ID = range(4)
SPLIT_PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_KEYS = gguf.Keys.Tokenizer


@dataclass(frozen=True)
class Vocabulary:
    """A byte-level BPE: tokens by id, in the printable alphabet of GPT-2, and merges by rank ("a b")."""

    tokens: tuple[str, ...]
    merges: tuple[str, ...]


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a checkpoint, with the text of special tokens read as text.

    Raises QuantizeError where the file is no tokenizer.
    """
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises plain Exception for whatever it cannot read
        raise QuantizeError(
            f"{path} cannot be read as a tokenizer ({error}). Copy the checkpoint again."
        ) from error
    tokenizer.encode_special_tokens = True
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def read_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary of tokenizer.json. Raises QuantizeError where llama.cpp would give other ids."""
    tokenizer = load_tokenizer(path)
    content = json.loads(tokenizer.to_str())
    _refuse_other_kinds(path, content)
    by_id = {index: token for token, index in tokenizer.get_vocab(with_added_tokens=True).items()}
    if sorted(by_id) != list(range(len(by_id))):
        raise QuantizeError(
            f"{path} leaves token ids out. Train the tokenizer with `python -m training tokenizer`."
        )
    tokens = tuple(by_id[index] for index in range(len(by_id)))
    if tokens[: len(SPECIAL_TOKENS)] != SPECIAL_TOKENS:
        raise QuantizeError(
            f"{path} does not begin with the special tokens {' '.join(SPECIAL_TOKENS)}. "
            "Train the tokenizer with `python -m training tokenizer`."
        )
    missing = set(pre_tokenizers.ByteLevel.alphabet()) - set(tokens)
    if missing:
        raise QuantizeError(
            f"{path} has no token for {len(missing)} of the 256 bytes, so some text could not be "
            "written. Train the tokenizer with `python -m training tokenizer`."
        )
    # Two spellings of the same list are in use: "a b", and since tokenizers 0.20 ["a", "b"].
    merges = (merge if isinstance(merge, str) else " ".join(merge) for merge in content["model"]["merges"])
    return Vocabulary(tokens, tuple(merges))


def _refuse_other_kinds(path: Path, content: dict[str, Any]) -> None:
    expected = json.loads(_empty_tokenizer().to_str())
    model = content["model"]
    wrong = [
        (model["type"] != "BPE", "is not a BPE"),
        (content["normalizer"] is not None, "normalizes the text, which llama.cpp would not do"),
        (
            content["pre_tokenizer"] != expected["pre_tokenizer"],
            "splits the text in another way than qwen2's pattern",
        ),
        (
            bool(model.get("ignore_merges") or model.get("dropout")),
            "uses BPE options that llama.cpp does not have",
        ),
        (
            any(not token["special"] for token in content["added_tokens"]),
            "has added tokens that are not special",
        ),
        (len(content["added_tokens"]) != len(SPECIAL_TOKENS), "has other special tokens"),
    ]
    for is_wrong, what in wrong:
        if is_wrong:
            raise QuantizeError(f"{path} {what}. Train the tokenizer with `python -m training tokenizer`.")


def _empty_tokenizer() -> Tokenizer:
    """A tokenizer of the one kind that is carried, without a vocabulary."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(SPLIT_PATTERN), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def tokenizer_metadata(vocabulary: Vocabulary, rows: int) -> dict[str, Value]:
    """The key-values for llama.cpp; an embedding of more `rows` than tokens is filled up with unused ones.

    Raises QuantizeError where the embedding has fewer rows than there are tokens.
    """
    count = len(vocabulary.tokens)
    if rows < count:
        raise QuantizeError(
            f"The tokenizer has {count} tokens, the model only {rows} rows. They do not belong together: "
            "take both from one checkpoint."
        )
    control, normal, unused = int(TokenType.CONTROL), int(TokenType.NORMAL), int(TokenType.UNUSED)
    types = [control if token in SPECIAL_TOKENS else normal for token in vocabulary.tokens]
    return {
        _KEYS.MODEL: "gpt2",  # llama.cpp's name for byte-level BPE
        _KEYS.PRE: PRE,
        _KEYS.LIST: [*vocabulary.tokens, *(f"<|unused{index}|>" for index in range(count, rows))],
        _KEYS.TOKEN_TYPE: types + [unused] * (rows - count),
        _KEYS.MERGES: list(vocabulary.merges),
        _KEYS.BOS_ID: BEGIN_ID,
        _KEYS.EOS_ID: END_ID,
        _KEYS.PAD_ID: PAD_ID,
        _KEYS.ADD_BOS: True,
        _KEYS.ADD_EOS: False,
    }


def vocabulary_of_gguf(metadata: Metadata) -> Vocabulary:
    """The inverse of `tokenizer_metadata`. Raises QuantizeError for another kind of tokenizer."""
    if (metadata.get(_KEYS.MODEL), metadata.get(_KEYS.PRE)) != ("gpt2", PRE):
        raise QuantizeError(
            "The tokenizer in this GGUF file is not of the kind that the training makes. "
            "Name a file that `python -m quantize convert` made."
        )
    tokens, types, merges = (metadata.required(key) for key in (_KEYS.LIST, _KEYS.TOKEN_TYPE, _KEYS.MERGES))
    assert isinstance(tokens, list)
    assert isinstance(types, list)
    assert isinstance(merges, list)
    used = (str(token) for token, kind in zip(tokens, types, strict=True) if kind != TokenType.UNUSED)
    return Vocabulary(tuple(used), tuple(map(str, merges)))


def tokenizer_json(vocabulary: Vocabulary) -> str:
    """The tokenizer.json that encodes as the one that `vocabulary` was read from."""
    tokenizer = _empty_tokenizer()
    by_token = {token: index for index, token in enumerate(vocabulary.tokens)}
    merges: list[tuple[str, str]] = []
    for merge in vocabulary.merges:
        left, _, right = merge.partition(" ")
        merges.append((left, right))
    tokenizer.model = models.BPE(vocab=by_token, merges=merges)
    tokenizer.add_special_tokens(
        [AddedToken(token, special=True, normalized=False) for token in SPECIAL_TOKENS]
    )
    return tokenizer.to_str(pretty=True)
