import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from quantize.errors import QuantizeError
from quantize.gguf_file import Metadata
from quantize.texts import tokenizer_texts
from quantize.word_pieces import (
    SPECIAL_TOKENS,
    WordPieces,
    read_word_pieces,
    word_piece_metadata,
    word_pieces_json,
    word_pieces_of_gguf,
)  # fmt: skip
from tests.tiny_encoder import word_piece_tokenizer


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("pieces") / "tokenizer.json"
    word_piece_tokenizer().save(str(file))
    return file


def test_the_tokenizer_comes_back(path: Path) -> None:
    pieces = read_word_pieces(path)
    back = word_pieces_of_gguf(Metadata(word_piece_metadata(pieces, len(pieces.tokens))))
    assert back == pieces
    first, second = Tokenizer.from_file(str(path)), Tokenizer.from_str(word_pieces_json(back))
    first.no_padding()
    first.no_truncation()
    for text in tokenizer_texts(200):
        assert first.encode(text).ids == second.encode(text).ids


@given(st.lists(st.text(min_size=1), unique=True))
def test_any_tokens_come_back(tokens: list[str]) -> None:
    pieces = WordPieces((*SPECIAL_TOKENS, *(token for token in tokens if token not in SPECIAL_TOKENS)))
    assert word_pieces_of_gguf(Metadata(word_piece_metadata(pieces, len(pieces.tokens)))) == pieces


def test_more_rows_than_tokens_are_refused(path: Path) -> None:
    pieces = read_word_pieces(path)
    with pytest.raises(QuantizeError, match="do not belong together"):
        word_piece_metadata(pieces, len(pieces.tokens) + 1)


def test_another_tokenizer_in_a_file_is_refused() -> None:
    with pytest.raises(QuantizeError, match="is not BERT's"):
        word_pieces_of_gguf(Metadata({"tokenizer.ggml.model": "gpt2"}))


def in_upper_case(content: dict[str, Any]) -> None:
    content["normalizer"]["lowercase"] = False


def with_accents(content: dict[str, Any]) -> None:
    content["normalizer"]["strip_accents"] = False


def split_at_spaces(content: dict[str, Any]) -> None:
    content["pre_tokenizer"] = {"type": "WhitespaceSplit"}


def with_another_mark(content: dict[str, Any]) -> None:
    content["model"]["continuing_subword_prefix"] = "@@"


def with_a_special_token_more(content: dict[str, Any]) -> None:
    content["added_tokens"].append({**content["added_tokens"][0], "id": 5, "content": "[MORE]"})


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (in_upper_case, "splits or spells words in another way"),
        (with_accents, "splits or spells words in another way"),
        (split_at_spaces, "splits or spells words in another way"),
        (with_another_mark, "splits or spells words in another way"),
        (with_a_special_token_more, "has other special tokens|leaves token ids out"),
    ],
)
def test_what_llama_cpp_would_tokenize_otherwise_is_refused(
    path: Path, tmp_path: Path, change: Callable[[dict[str, Any]], None], what: str
) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    other = tmp_path / "tokenizer.json"
    other.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(QuantizeError, match=what):
        read_word_pieces(other)


def test_a_byte_pair_tokenizer_is_refused(generator: Path) -> None:
    with pytest.raises(QuantizeError, match="is not a WordPiece"):
        read_word_pieces(generator / "tokenizer.json")
