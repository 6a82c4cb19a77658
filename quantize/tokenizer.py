"""The tokenizer: tokenizer.json of the `tokenizers` library <-> the key-values that llama.cpp reads.

Two kinds of byte-level BPE are carried: that of `training`, and phi's with our special tokens in front, as
`python -m training base` makes it. llama.cpp has their split patterns built in under the names `qwen2` and
`gpt-2` (`tokenizer.ggml.pre`), so a tokenizer that splits in another way would give other ids without any
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

PRE, GPT2_PRE = "qwen2", "gpt-2"
SPECIAL_TOKENS = ("<|pad|>", "<|begin|>", "<|end|>", "<|score|>")
PAD_ID, BEGIN_ID, END_ID, SCORE_ID = range(4)
SPLIT_PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_KEYS = gguf.Keys.Tokenizer


@dataclass(frozen=True)
class Vocabulary:
    """A byte-level BPE: tokens by id, in the printable alphabet of GPT-2, and merges by rank ("a b").

    `runs` are tokens that are found in the text before it is split (phi's runs of spaces and tabs), written
    as they are; `gpt2_split` says that the text is split as GPT-2 does it.
    """

    tokens: tuple[str, ...]
    merges: tuple[str, ...]
    runs: tuple[str, ...] = ()
    gpt2_split: bool = False


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
    runs = tuple(token["content"] for token in content["added_tokens"] if not token["special"])
    return Vocabulary(tokens, tuple(merges), runs, _splits_as_gpt2(content))


def _splits_as_gpt2(content: dict[str, Any]) -> bool:
    """Whether the text is split by GPT-2's pattern, which the `tokenizers` library has built in."""
    split = content["pre_tokenizer"] or {}
    return (
        split.get("type") == "ByteLevel"
        and not split.get("add_prefix_space", True)
        and bool(split.get("use_regex", True))
    )


def _refuse_other_kinds(path: Path, content: dict[str, Any]) -> None:
    expected = json.loads(_empty_tokenizer(gpt2_split=False).to_str())
    model = content["model"]
    gpt2_split = _splits_as_gpt2(content)
    specials = [token for token in content["added_tokens"] if token["special"]]
    wrong = [
        (model["type"] != "BPE", "is not a BPE"),
        (content["normalizer"] is not None, "normalizes the text, which llama.cpp would not do"),
        (
            not gpt2_split and content["pre_tokenizer"] != expected["pre_tokenizer"],
            "splits the text in another way than qwen2's pattern",
        ),
        (
            bool(model.get("ignore_merges") or model.get("dropout")),
            "uses BPE options that llama.cpp does not have",
        ),
        (
            any(not token["special"] and not gpt2_split for token in content["added_tokens"]),
            "has added tokens that are not special",
        ),
        (len(specials) != len(SPECIAL_TOKENS), "has other special tokens"),
    ]
    for is_wrong, what in wrong:
        if is_wrong:
            raise QuantizeError(f"{path} {what}. Train the tokenizer with `python -m training tokenizer`.")


def _empty_tokenizer(*, gpt2_split: bool) -> Tokenizer:
    """A tokenizer of one of the kinds that are carried, without a vocabulary."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.decoder = decoders.ByteLevel()
    if gpt2_split:
        tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
        return tokenizer
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(SPLIT_PATTERN), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
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
    kinds = dict.fromkeys(SPECIAL_TOKENS, TokenType.CONTROL)
    kinds |= dict.fromkeys(vocabulary.runs, TokenType.USER_DEFINED)  # llama.cpp finds these before it splits
    types = [int(kinds.get(token, TokenType.NORMAL)) for token in vocabulary.tokens]
    unused = int(TokenType.UNUSED)
    return {
        _KEYS.MODEL: "gpt2",  # llama.cpp's name for byte-level BPE
        _KEYS.PRE: GPT2_PRE if vocabulary.gpt2_split else PRE,
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
    pre = metadata.get(_KEYS.PRE)
    if metadata.get(_KEYS.MODEL) != "gpt2" or pre not in (PRE, GPT2_PRE):
        raise QuantizeError(
            "The tokenizer in this GGUF file is not of the kind that the training makes. "
            "Name a file that `python -m quantize convert` made."
        )
    tokens, types, merges = (metadata.required(key) for key in (_KEYS.LIST, _KEYS.TOKEN_TYPE, _KEYS.MERGES))
    assert isinstance(tokens, list)
    assert isinstance(types, list)
    assert isinstance(merges, list)
    kinds = [(str(token), kind) for token, kind in zip(tokens, types, strict=True)]
    used = tuple(token for token, kind in kinds if kind != TokenType.UNUSED)
    runs = tuple(token for token, kind in kinds if kind == TokenType.USER_DEFINED)
    return Vocabulary(used, tuple(map(str, merges)), runs, pre == GPT2_PRE)


def tokenizer_json(vocabulary: Vocabulary) -> str:
    """The tokenizer.json that encodes as the one that `vocabulary` was read from."""
    tokenizer = _empty_tokenizer(gpt2_split=vocabulary.gpt2_split)
    by_token = {token: index for index, token in enumerate(vocabulary.tokens)}
    merges: list[tuple[str, str]] = []
    for merge in vocabulary.merges:
        left, _, right = merge.partition(" ")
        merges.append((left, right))
    tokenizer.model = models.BPE(vocab=by_token, merges=merges)
    tokenizer.add_special_tokens(
        [AddedToken(token, special=True, normalized=False) for token in SPECIAL_TOKENS]
    )
    tokenizer.add_tokens([AddedToken(run, normalized=False) for run in vocabulary.runs])
    return tokenizer.to_str(pretty=True)
