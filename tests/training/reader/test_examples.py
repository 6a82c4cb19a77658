from itertools import combinations, pairwise

import numpy as np
import pytest
import torch
from transformers import PreTrainedTokenizerFast

from app.inference.reading import RELATIONS, ROLES
from app.problem.prompt import clean_question
from app.solving.relations import numbers_told
from training.examples import Example
from training.reader.examples import Batches, Read, collate, read_all, read_of
from training.tokenizer import SPECIAL_TOKENS

QUESTION = "Zoë has 12 bags\n of four pears and eats  5. How many pears are left?"
BODY = "pears = 12 * 4\nleft = pears - 5  # eaten\nreturn left"
ALONE = "a = 12\nreturn a"


def text_of(tokenizer: PreTrainedTokenizerFast, ids: tuple[int, ...]) -> str:
    return str(tokenizer.decode(list(ids)))


def test_the_numbers_of_a_problem_have_roles_and_relations(tokenizer: PreTrainedTokenizerFast) -> None:
    read = read_of(tokenizer, QUESTION, BODY)
    assert read is not None
    assert text_of(tokenizer, read.ids) == clean_question(QUESTION)
    assert [ROLES[role] for role in read.roles] == ["factor", "factor", "subtrahend"]
    assert [RELATIONS[kind] for kind in read.relations] == ["product", "minus", "minus"]


@pytest.mark.parametrize(
    "question",
    [
        QUESTION,
        "12 pears cost $1,250.50 or 3/4 of it",
        "Zoë paid €12 for thirty-two crêpes, 5% of them burnt",
        "12 and ٣",  # a digit of two bytes, which are two tokens
    ],
)
def test_a_place_is_the_token_that_ends_its_number(question: str, tokenizer: PreTrainedTokenizerFast) -> None:
    text, read = clean_question(question), read_of(tokenizer, question, ALONE)
    assert read is not None
    ends = [number.end for number in numbers_told(text)]
    for place, end in zip(read.places, ends, strict=True):
        assert text_of(tokenizer, read.ids[: place + 1]).startswith(text[:end])
        assert not text_of(tokenizer, read.ids[:place]).startswith(text[:end])


def test_a_special_token_that_is_spelled_out_stays_text(tokenizer: PreTrainedTokenizerFast) -> None:
    read = read_of(tokenizer, "What is <|end|> and 12?", ALONE)
    assert read is not None
    assert min(read.ids) >= len(SPECIAL_TOKENS)


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("How many pears are left?", BODY),
        (QUESTION, "for pear in range(12):\n    print(pear)\nreturn 1"),
        (QUESTION, "left = 12 - gone\nreturn left"),
    ],
)
def test_without_numbers_or_a_plain_calculation_there_is_nothing_to_learn(
    question: str, body: str, tokenizer: PreTrainedTokenizerFast
) -> None:
    assert read_of(tokenizer, question, body) is None


def test_questions_that_are_too_long_are_left_out(tokenizer: PreTrainedTokenizerFast) -> None:
    examples = [Example(text, ALONE, "12", "own", None, 0) for text in ("12 pears", "12 pears" + " ." * 40)]
    assert [len(read.ids) < 20 for read in read_all(tokenizer, examples, 200)] == [True, False]
    assert [len(read.ids) < 20 for read in read_all(tokenizer, examples, 20)] == [True]


def numbered(count: int, longest: int = 30) -> list[Read]:
    """Questions of any length up to `longest`, each of whose tokens is the question's own number."""
    lengths = np.random.default_rng(1).integers(1, longest + 1, count).tolist()
    return [Read((number,) * length, (length - 1,), (0,), ()) for number, length in enumerate(lengths)]


def order_of(batches: Batches) -> list[list[int]]:
    return [batches[index]["input_ids"][:, 0].tolist() for index in range(len(batches))]


def test_every_question_comes_once_a_pass() -> None:
    order = order_of(Batches(numbered(5000), 120, seed=0, passes=2))
    seen = [number for batch in order for number in batch]
    assert sorted(seen) == sorted([*range(5000)] * 2)
    assert len(set(seen[:4000])) > 3900, "the second pass comes after the first"


def test_no_batch_is_larger_than_allowed_but_a_long_question_alone() -> None:
    batches = Batches([*numbered(300), Read((300,) * 500, (0,), (0,), ())], 120, seed=0)
    sizes = [tuple(batches[index]["input_ids"].shape) for index in range(len(batches))]
    assert [size for size in sizes if size[0] * size[1] > 120] == [(1, 500)]
    assert np.mean([rows * columns for rows, columns in sizes]) > 80, "they are well filled"


def test_the_seed_fixes_the_order() -> None:
    reads = numbered(300)
    first, again, other = (order_of(Batches(reads, 120, seed)) for seed in (4, 4, 5))
    assert first == again
    assert first != other


def test_batches_do_not_come_by_length() -> None:
    batches = Batches(numbered(300), 120, seed=0)
    widths = [batches[index]["input_ids"].shape[1] for index in range(len(batches))]
    assert any(one > other for one, other in pairwise(widths))


def test_the_pairs_of_a_batch_are_of_one_question_each() -> None:
    three, none = Read((9,) * 5, (1, 3, 4), (1, 2, 3), (0, 1, 2)), Read((8,), (0,), (6,), ())
    two = Read((7,) * 3, (0, 2), (4, 5), (6,))
    batch = collate([three, none, two])
    assert batch["attention_mask"].sum(1).tolist() == [5, 1, 3]
    assert batch["input_ids"].tolist() == [[9] * 5, [8, 0, 0, 0, 0], [7, 7, 7, 0, 0]]
    assert list(zip(batch["rows"].tolist(), batch["columns"].tolist(), strict=True)) == [
        (0, 1), (0, 3), (0, 4), (1, 0), (2, 0), (2, 2),
    ]  # fmt: skip
    pairs = list(zip(batch["first"].tolist(), batch["second"].tolist(), strict=True))
    assert pairs == [*combinations(range(3), 2), (4, 5)]
    assert batch["roles"].tolist() == [1, 2, 3, 6, 4, 5]
    assert batch["relations"].tolist() == [0, 1, 2, 6]


def test_a_batch_may_have_no_pair() -> None:
    batch = collate([Read((8,), (0,), (6,), ())])
    assert batch["first"].shape == batch["second"].shape == batch["relations"].shape == (0,)
    assert batch["relations"].dtype == torch.long
