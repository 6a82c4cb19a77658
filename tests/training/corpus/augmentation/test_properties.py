"""What holds for every kind of change, on problems of the app's own families."""

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from training.corpus.augmentation import (
    KINDS,
    TRANSFORMATIONS,
    Augmentation,
    Mix,
    augment,
    augment_some,
)
from training.corpus.augmentation.registry import CHANGES_PROGRAM, EXCLUDES
from training.corpus.augmentation.told import givens, numbers_told
from training.corpus.example import CorpusExample, fraction_text

quiet = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
EVERYTHING = Mix(dict.fromkeys(KINDS, 1.0))


def answer_of(example: CorpusExample) -> str:
    trace = run_program(join_program(format_completion(example.body)))
    assert trace.answer is not None, example.body
    assert trace.answer.exact is not None
    return fraction_text(trace.answer.exact)


@pytest.mark.parametrize("kind", TRANSFORMATIONS)
@quiet
@given(seed=st.integers(0, 10**9), start=st.integers(0, 10**6))
def test_a_kind_is_repeatable_and_keeps_the_answer(
    examples: list[CorpusExample], kind: str, seed: int, start: int
) -> None:
    transform = TRANSFORMATIONS[kind]
    for step in range(12):
        example = examples[(start + step * 101) % len(examples)]
        changed = transform(example, Random(seed))
        assert transform(example, Random(seed)) == changed
        if changed is None:
            continue
        assert changed.question != example.question
        assert changed.answer == example.answer
        if kind in CHANGES_PROGRAM:
            assert answer_of(changed) == example.answer
            assert givens(changed.body) == givens(example.body)
        else:
            assert changed.body == example.body


@pytest.mark.parametrize("kind", TRANSFORMATIONS)
def test_every_kind_applies_somewhere(examples: list[CorpusExample], kind: str) -> None:
    assert any(TRANSFORMATIONS[kind](example, Random(example.question)) for example in examples)


@quiet
@given(seed=st.integers(0, 10**9), start=st.integers(0, 10**6))
def test_all_kinds_at_once_still_tell_the_numbers_of_the_program(
    examples: list[CorpusExample], seed: int, start: int
) -> None:
    for step in range(6):
        example = examples[(start + step * 101) % len(examples)]
        changed = augment(example, Random(seed), EVERYTHING)
        assert changed == augment(example, Random(seed), EVERYTHING)
        assert answer_of(changed) == example.answer
        assert givens(example.body) & numbers_told(example.question) <= numbers_told(changed.question)
        assert len(set(changed.augmented)) == len(changed.augmented)
        for kind, other in EXCLUDES.items():
            assert not {kind, other} <= set(changed.augmented)


def test_a_share_is_augmented_whatever_comes_before(examples: list[CorpusExample]) -> None:
    some = examples[:600]
    augmentation = Augmentation(0.5)
    changed = list(augment_some(some, augmentation, 3))
    assert list(augment_some(some[100:], augmentation, 3)) == changed[100:]
    share = sum(bool(one.augmented) for one in changed) / len(changed)
    assert 0.35 < share < 0.55
    assert list(augment_some(some, Augmentation(0.0), 3)) == some


def test_two_thirds_of_the_augmented_have_a_distractor(examples: list[CorpusExample]) -> None:
    kinds: Counter[str] = Counter()
    changed = [augment(example, Random(example.question), Mix()) for example in examples[:1500]]
    for one in changed:
        kinds.update(one.augmented)
    assert 0.6 < kinds["distractor"] / len(changed) < 0.74


@pytest.mark.parametrize("shares", [{"rhymes": 0.5}, {"names": 1.5}, {"names": -0.1}])
def test_a_wrong_share_is_refused(shares: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="is no share of a kind; kinds: chaining, names"):
        Mix(shares)


def test_a_wrong_share_of_chains_is_refused() -> None:
    with pytest.raises(ValueError, match="chains_by_length=2 is no share"):
        Mix(chains_by_length=2)
