"""Readings: of the whole question at once, at the numbers that are asked about, beside all other work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.inference import Cancelled, Engine, InferenceError, ModelRejected, PromptTooLong, Reading, Sampling
from app.inference.context import Context
from app.inference.library import AbortSwitch, start_library
from app.inference.model import Model
from app.inference.reader import Reader
from app.inference.reading import RELATIONS, ROLES, reading_of

from .conftest import PROMPT, SETTINGS, TINY

QUESTION = "Tom has 3 bags of 4 apples. He eats 2."
ENDS = [9, 19, 37]
LONGEST_OF_ENCODER = 96
SAMPLING = Sampling(temperature=1.0, max_tokens=20, seed=5)


@pytest.fixture(scope="module", params=["llama", "encoder"])
def reading_engine(models: Path, encoder: Path, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A generator and a reader, no verifier."""
    reader = encoder if request.param == "encoder" else models / "reader.gguf"
    with Engine(models / "generator.gguf", None, SETTINGS, reader=reader) as engine:
        yield engine


def context_of(path: Path, abort: AbortSwitch) -> Context:
    """A reader's own, in this process."""
    start_library()
    model = Model(path, "reader", use_gpu=False)
    return Context(
        model, cells=256, sequences=1, batch=256, outputs=256, threads=1, abort=abort, causal=False
    )


@pytest.fixture
def context(models: Path) -> Context:
    return context_of(models / "reader.gguf", AbortSwitch())


def assert_same(one: Reading, other: Reading) -> None:
    np.testing.assert_allclose(one.roles, other.roles, atol=1e-3)
    np.testing.assert_allclose(one.relations, other.relations, atol=1e-3)


def test_each_number_has_roles_and_each_two_have_relations(reading_engine: Engine) -> None:
    reading = reading_engine.read(QUESTION, ENDS)
    assert np.shape(reading.roles) == (3, len(ROLES))
    assert np.shape(reading.relations) == (3, 3, len(RELATIONS))
    np.testing.assert_allclose(np.exp(reading.roles).sum(axis=-1), 1, atol=1e-4)


def test_a_question_is_read_the_same_after_another_one(reading_engine: Engine) -> None:
    before = reading_engine.read(QUESTION, ENDS)
    reading_engine.read("Quite another question, with 7 and 8, and rather longer than that one.", [31, 37])
    assert reading_engine.read(QUESTION, ENDS) == before


def test_what_stands_after_a_number_counts(reading_engine: Engine) -> None:
    one, other = (
        reading_engine.read(f"Tom has 3 apples. {rest}", [9]) for rest in ("He eats it.", "He finds x.")
    )
    assert np.abs(np.subtract(one.roles, other.roles)).max() > 0.01


def test_a_number_is_read_at_the_last_token_of_its_text(context: Context) -> None:
    question = "Zoë has 3 eggs"  # a token for each byte, and two for the ë
    count = len(question.encode())
    reader = Reader(context)
    found = reader.read(question, [len("Zoë has 3")])
    context.forget_all()
    context.tokens[:count] = context.model.tokenize(question)
    context.positions[:count] = np.arange(count)
    context.ids[:count] = 0
    context.wanted[:count] = True
    assert context.decode(count) == 0
    assert_same(found, reading_of(context.logits(count)[len("Zoë has 3".encode()) - 1 :][:1]))


def test_numbers_come_in_the_order_of_their_ends(reading_engine: Engine) -> None:
    first, second, third = reading_engine.read(QUESTION, ENDS).roles
    found = reading_engine.read(QUESTION, [37, 9, 9, 19]).roles
    np.testing.assert_allclose(found, [third, first, first, second], atol=1e-4)


def test_a_question_without_numbers_has_an_empty_reading(reading_engine: Engine) -> None:
    assert reading_engine.read("How many?", []) == Reading([], [])


@pytest.mark.parametrize("end", [0, -1, len(QUESTION) + 1])
def test_an_end_that_is_not_inside_the_question_is_refused(reading_engine: Engine, end: int) -> None:
    with pytest.raises(InferenceError, match="not inside"):
        reading_engine.read(QUESTION, [end])
    assert len(reading_engine.read(QUESTION, ENDS).roles) == 3


@pytest.mark.parametrize("kind", ["llama", "encoder"])
def test_a_reading_that_is_stopped_says_so_and_the_next_one_is_as_before(
    models: Path, encoder: Path, kind: str
) -> None:
    abort = AbortSwitch()
    reader = Reader(context_of(encoder if kind == "encoder" else models / "reader.gguf", abort))
    before = reader.read(QUESTION, ENDS)
    abort.set()
    with pytest.raises(Cancelled):
        reader.read(QUESTION, ENDS)
    abort.clear()
    assert reader.read(QUESTION, ENDS) == before


def test_reading_leaves_what_is_written_as_it_is(reading_engine: Engine) -> None:
    before = list(reading_engine.generate(PROMPT, 6, SAMPLING))
    reading = reading_engine.read(QUESTION, ENDS)
    assert list(reading_engine.generate(PROMPT, 6, SAMPLING)) == before
    candidates = reading_engine.generate(PROMPT, 6, SAMPLING)
    found = [next(candidates)]
    assert reading_engine.read(QUESTION, ENDS) == reading  # answered when all are written
    assert [*found, *candidates] == before


@pytest.mark.parametrize(
    ("kind", "fits", "more", "longest"),
    [
        ("llama", "3" + "x" * (TINY.context - 1), "x", TINY.context),
        ("encoder", "3" + " ." * (LONGEST_OF_ENCODER - 3), " .", LONGEST_OF_ENCODER),  # and two special ones
    ],
    ids=["llama", "encoder"],
)
def test_a_question_that_is_too_long_is_refused_and_the_next_one_read(
    models: Path, encoder: Path, kind: str, fits: str, more: str, longest: int
) -> None:
    reader = encoder if kind == "encoder" else models / "reader.gguf"
    with Engine(models / "generator.gguf", None, SETTINGS, reader=reader) as engine:
        assert len(engine.read(fits, [1]).roles) == 1
        with pytest.raises(PromptTooLong) as refused:
            engine.read(fits + more, [1])
        assert (refused.value.tokens, refused.value.limit) == (longest + 1, longest)
        assert len(engine.read(QUESTION, ENDS).roles) == 3


def test_reading_without_a_reader_says_so(shared_engine: Engine) -> None:
    assert shared_engine.info().reader is None
    with pytest.raises(ModelRejected, match="This model pack has no reader"):
        shared_engine.read(QUESTION, ENDS)


def test_the_description_of_the_reader_is_known(reading_engine: Engine) -> None:
    info = reading_engine.info()
    assert info.verifier is None
    assert info.reader is not None
    assert "parameters" in info.reader
