from collections.abc import Sequence

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from transformers import PreTrainedTokenizerFast

from app.problem.prompt import format_completion, format_prompt
from training.examples import Example
from training.model import new_generator
from training.packing import (
    IGNORED,
    PackedDataset,
    encode_examples,
    encode_sequences,
    pack_rows,
    scheduled_order,
)
from training.presets import Preset, Stage, load_preset
from training.tokenizer import BEGIN_ID, END_ID

ANY = (Stage(max_operations=10_000, share=1.0),)


@given(st.lists(st.integers(1, 64), max_size=200))
def test_every_sequence_is_packed_once_and_no_row_overflows(lengths: list[int]) -> None:
    rows = pack_rows(np.asarray(lengths, dtype=np.int64), 64)
    assert sorted(index for row in rows for index in row) == list(range(len(lengths)))
    assert all(sum(lengths[index] for index in row) <= 64 for row in rows)


def test_packing_wastes_little_where_sequences_are_short() -> None:
    lengths = np.random.default_rng(0).integers(60, 140, 5000)
    assert lengths.sum() / (len(pack_rows(lengths, 512)) * 512) > 0.95


def test_stages_bring_short_problems_first_and_lose_none() -> None:
    operations = np.asarray([1, 2, 3, 4] * 50)
    order = scheduled_order(
        operations,
        (Stage(max_operations=2, share=0.25), Stage(max_operations=4, share=0.75)),
        np.random.default_rng(1),
    )
    assert sorted(order) == list(range(200))
    assert operations[order[:50]].max() <= 2
    assert operations[order[50:]].max() == 4


def test_a_stage_that_runs_out_hands_over_to_the_next() -> None:
    operations = np.asarray([1, 5, 5, 5])
    order = scheduled_order(
        operations,
        (Stage(max_operations=1, share=0.9), Stage(max_operations=9, share=0.1)),
        np.random.default_rng(1),
    )
    assert sorted(order) == [0, 1, 2, 3]


def test_the_loss_is_on_the_completion_and_its_end_token_alone(
    examples: list[Example], tokenizer: PreTrainedTokenizerFast
) -> None:
    sequence = encode_examples(tokenizer, examples[:1], 512)[0]
    row = PackedDataset([sequence], 512, ANY, seed=0)[0]
    predicted = row["labels"][row["labels"] != IGNORED]
    assert tokenizer.decode(predicted[:-1]) == format_completion(examples[0].body)
    assert predicted[-1] == END_ID
    assert row["input_ids"][0] == BEGIN_ID
    prompt = row["input_ids"][1 : sequence.prompt_length]
    assert tokenizer.decode(prompt) == format_prompt(examples[0].question)
    # The verifier's targets sit on the tokens themselves, the end token included.
    supervised = row["input_ids"][~torch.isnan(row["targets"])]
    assert supervised.tolist() == predicted.tolist()


def test_a_sequence_longer_than_a_row_is_left_out(
    examples: list[Example], tokenizer: PreTrainedTokenizerFast
) -> None:
    assert encode_examples(tokenizer, examples, 20) == []


SMALL_PHI = ("hidden_size=256", "feed_forward_size=256", "layers=1", "heads=4", "key_value_heads=4")


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("shape", ["llama", "phi"])
@pytest.mark.parametrize("attention", ["sdpa", "eager"])
def test_no_token_attends_to_another_problem(
    place: int,
    shape: str,
    attention: str,
    examples: list[Example],
    tokenizer: PreTrainedTokenizerFast,
    preset: Preset,
) -> None:
    model = new_generator(
        preset if shape == "llama" else load_preset("1.3b", SMALL_PHI), len(tokenizer), seed=3
    )
    model.set_attn_implementation(attention)
    model.train(False)
    sequences = encode_examples(tokenizer, examples[:3], 512)
    row = PackedDataset(sequences, 512, ANY, seed=0)[0]
    starts = torch.flatten(torch.nonzero(row["input_ids"] == BEGIN_ID)).tolist()
    ends = [*starts[1:], sum(len(sequence.ids) for sequence in sequences)]
    inside = slice(starts[place], ends[place])
    with torch.no_grad():
        packed = model.model(
            input_ids=row["input_ids"][None], position_ids=row["position_ids"][None], use_cache=False
        ).last_hidden_state[0, inside]
        alone = model.model(input_ids=row["input_ids"][None, inside], use_cache=False).last_hidden_state[0]
    torch.testing.assert_close(packed, alone, rtol=1e-4, atol=1e-4)


def test_each_line_has_its_own_target(tokenizer: PreTrainedTokenizerFast) -> None:
    completion = "    bags = 3\n    apples = bags * 4\n    return apples"
    rows: list[tuple[str, str, int, float | Sequence[float]]] = [
        ("How many?", completion, 1, [0.25, 0.5, 1.0]),
        ("How many?", completion, 1, 0.0),
    ]
    by_line, plain = encode_sequences(tokenizer, rows, 10_000)
    assert by_line.label == 1.0
    assert by_line.targets is not None
    assert plain.targets is None
    found = PackedDataset([by_line], 192, ANY, seed=0)[0]
    targets = found["targets"].numpy()
    text = ""
    for token, target in zip(found["input_ids"].tolist(), targets, strict=True):
        if not np.isnan(target) and token != END_ID:
            assert target == [0.25, 0.5, 1.0][text.count("\n")]
            text += str(tokenizer.decode([token]))
    assert text == completion
    assert targets[len(by_line.ids) - 1] == 1.0  # the end token
    assert np.isnan(targets[: by_line.prompt_length]).all()


def test_labels_that_are_not_one_for_each_line_are_refused(tokenizer: PreTrainedTokenizerFast) -> None:
    with pytest.raises(ValueError, match="2 labels for a program of 1 lines"):
        encode_sequences(tokenizer, [("How many?", "    return 3", 1, [0.0, 1.0])], 10_000)
