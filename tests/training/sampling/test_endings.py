import numpy as np
import pytest
from transformers import PreTrainedTokenizerFast

from training.sampling.endings import Endings, end_of_return, tokens_until_end
from training.tokenizer import encode_text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("    a = 1\n    return a\n    b = 2", "    a = 1\n    return a"),
        ("    if a:\n        return a\n    return 2\n", "    if a:\n        return a\n    return 2"),
        ("    return a", None),
        ("    a = 1\n", None),
    ],
)
def test_a_text_ends_with_the_line_of_the_outermost_return(text: str, kept: str | None) -> None:
    end = end_of_return(text)
    assert (None if end is None else text[:end]) == kept


def test_a_row_is_looked_at_only_after_a_return_and_a_line_break(tokenizer: PreTrainedTokenizerFast) -> None:
    endings = Endings(tokenizer, 2)
    before = encode_text(tokenizer, "    total = 3\n")
    after = encode_text(tokenizer, "    return total\n")
    block = np.zeros((max(len(before), len(after)), 2), dtype=np.int64)
    block[: len(before), 0] = before
    block[: len(after), 1] = after
    assert 1 in endings.to_look_at(block)
    endings.forget(1)
    ids = [*before, *after, *before]
    assert tokens_until_end(tokenizer, ids) == len(before) + len(after)
    assert tokens_until_end(tokenizer, before) is None
