"""Every arm trains on the same problems of training families; only the telling differs."""

from pathlib import Path

import pytest
from transformers import PreTrainedTokenizerFast

from app.curriculum.split import is_held_out_family
from training.augmentation_effect.arms import TrainingProblems, choose_arms, known_kinds
from training.corpus.augmentation import KINDS
from training.packing import PackedDataset
from training.presets import TrainingSettings
from training.tokenizer import PAD_ID


@pytest.fixture(scope="module")
def problems(
    curriculum: Path, tokenizer: PreTrainedTokenizerFast, settings: TrainingSettings
) -> TrainingProblems:
    return TrainingProblems.draw(tokenizer, settings, 1, curriculum)


def rows_of(dataset: PackedDataset) -> list[list[int]]:
    ids = [dataset[number]["input_ids"] for number in range(len(dataset))]
    return [row[row != PAD_ID].tolist() for row in ids]


def test_the_problems_fill_the_steps_and_are_of_training_families(
    problems: TrainingProblems, settings: TrainingSettings
) -> None:
    tokens = sum(len(sequence.ids) for sequence in problems.plain)
    assert tokens >= settings.max_steps * settings.rows_per_step * settings.row_tokens
    assert not any(is_held_out_family(example.family) for example in problems.examples)


def test_an_arm_changes_what_it_says_and_nothing_else(
    problems: TrainingProblems, tokenizer: PreTrainedTokenizerFast, settings: TrainingSettings
) -> None:
    none, _, names = choose_arms(["no-question-mark"])
    plain = problems.told(none, 1.0, tokenizer, settings)
    told = problems.told(names, 1.0, tokenizer, settings)
    assert plain.changed == 0
    assert told.changed > 0.5
    assert plain.examples == told.examples
    assert rows_of(plain.rows) != rows_of(told.rows)
    assert rows_of(told.rows) == rows_of(problems.told(names, 1.0, tokenizer, settings).rows)


def test_what_no_longer_fits_a_row_stays_as_it_was(
    problems: TrainingProblems, tokenizer: PreTrainedTokenizerFast, settings: TrainingSettings
) -> None:
    longest = max(len(sequence.ids) for sequence in problems.plain)
    tight = settings.model_copy(update={"row_tokens": longest, "max_steps": 1})
    distractor = choose_arms(["distractor"])[-1]
    told = problems.told(distractor, 1.0, tokenizer, tight)
    assert told.too_long > 0
    assert max(map(len, rows_of(told.rows))) <= longest


def test_too_few_problems_are_an_error_that_says_what_to_do(
    problems: TrainingProblems, tokenizer: PreTrainedTokenizerFast, settings: TrainingSettings
) -> None:
    more = settings.model_copy(update={"max_steps": 1000})
    with pytest.raises(ValueError, match="fewer tokens"):
        problems.told(choose_arms([])[0], 1.0, tokenizer, more)


def test_kinds_are_named() -> None:
    assert known_kinds("each") == KINDS
    assert known_kinds("names,money") == ("names", "money")
    with pytest.raises(ValueError, match="no kind moony"):
        known_kinds("names,moony")
