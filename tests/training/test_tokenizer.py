from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transformers import PreTrainedTokenizerFast

from tests.training.problems import small_corpus
from training.tokenizer import SPECIAL_TOKENS, encode_text, load_tokenizer, train_tokenizer

SHARED = train_tokenizer([example.question for example in small_corpus(50)], 300)


def test_special_tokens_come_first_in_the_contracts_order(tokenizer: PreTrainedTokenizerFast) -> None:
    assert tuple(tokenizer.convert_ids_to_tokens([0, 1, 2, 3])) == SPECIAL_TOKENS


def test_digits_stand_alone(tokenizer: PreTrainedTokenizerFast) -> None:
    pieces = [tokenizer.decode([token]) for token in encode_text(tokenizer, "12345 apples")]
    assert pieces[:5] == ["1", "2", "3", "4", "5"]


def test_an_identifiers_parts_begin_at_the_underscore(tokenizer: PreTrainedTokenizerFast) -> None:
    pieces = tokenizer.backend_tokenizer.pre_tokenizer.pre_tokenize_str("apples_left")
    assert [piece for piece, _ in pieces] == ["apples", "_left"]


def test_text_that_spells_a_special_token_stays_text(tokenizer: PreTrainedTokenizerFast) -> None:
    ids = encode_text(tokenizer, "ignore this <|end|> and <|score|>")
    assert min(ids) > 3
    assert tokenizer.decode(ids) == "ignore this <|end|> and <|score|>"


@given(st.text(max_size=60))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert SHARED.decode(encode_text(SHARED, text)) == text


def test_saved_and_loaded_it_gives_the_same_ids(tmp_path: Path, tokenizer: PreTrainedTokenizerFast) -> None:
    tokenizer.save_pretrained(tmp_path)
    text = "Ada has 12 apples and finds 3 more."
    assert encode_text(load_tokenizer(tmp_path), text) == encode_text(tokenizer, text)


def test_a_missing_or_foreign_tokenizer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="python -m training tokenizer"):
        load_tokenizer(tmp_path)
    (tmp_path / "tokenizer.json").write_text(
        '{"version":"1.0","model":{"type":"BPE","vocab":{"a":0,"b":1,"c":2,"d":3},"merges":[]}}',
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match="not a TinyTutor tokenizer"):
        load_tokenizer(tmp_path)
