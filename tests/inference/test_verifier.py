"""Scores: the same as a lone sequence read by llama.cpp's high-level class gives."""

import math
from pathlib import Path

import numpy as np
import pytest
from llama_cpp import Llama

from app.inference import Engine, ModelRejected, PromptTooLong
from app.problem.prompt import format_prompt

from .conftest import PROMPT, SETTINGS

COMPLETIONS = [
    "    apples = 3\n    return apples",
    "    x = 1\n\n    # <|score|> and <|end|> are text here\n    return x",
    "",
    "    apples = 3\n    return apples",
    "    total = 2 * (3 + 4)\n    return total",
]


@pytest.fixture(scope="module")
def lone(models: Path) -> Llama:
    """The verifier in llama-cpp-python's high-level class: one sequence, all logits."""
    return Llama(str(models / "verifier.gguf"), n_ctx=256, logits_all=True, n_threads=1, verbose=False)


def lone_scores(model: Llama, completion: str, *, end: bool) -> list[float]:
    """The score after every token of `completion` (and after the end token), for PROMPT."""
    prompt = model.tokenize(PROMPT.encode(), add_bos=False, special=False)
    tokens = model.tokenize(completion.encode(), add_bos=False, special=False) if completion else []
    model.reset()  # type: ignore[no-untyped-call]
    model.eval([1, *prompt, *tokens, *([2] if end else [])])
    logits = np.array(model.scores)[1 + len(prompt) : model.n_tokens, 3]
    return [1 / (1 + math.exp(-x)) for x in logits]


def test_scores_equal_those_of_lone_sequences(shared_engine: Engine, lone: Llama) -> None:
    scores = shared_engine.score(PROMPT, COMPLETIONS)
    assert scores == pytest.approx([lone_scores(lone, c, end=True)[-1] for c in COMPLETIONS], abs=1e-3)
    assert scores[0] == scores[3]
    assert len({round(s, 6) for s in scores}) == 4


def test_scores_do_not_depend_on_what_is_scored_beside(shared_engine: Engine) -> None:
    # more than one batch, more than the sequences
    many = [f"    a = {i}\n    return a" for i in range(100)]
    together = shared_engine.score(PROMPT, many)
    shared_engine.score(format_prompt("Another question."), many[:2])
    alone = [shared_engine.score(PROMPT, [c])[0] for c in many[::25]]
    assert together[::25] == pytest.approx(alone, abs=1e-3)


def test_line_scores_are_read_where_lines_end(shared_engine: Engine, lone: Llama) -> None:
    partial = "    a = 3\n\n    b = a + 1\n    ret"
    expected = lone_scores(lone, partial, end=False)
    text = b""
    places = []
    for i, token in enumerate(lone.tokenize(partial.encode(), add_bos=False, special=False)):
        text += lone.detokenize([token])
        if text in (b"    a = 3\n", b"    a = 3\n\n    b = a + 1\n", partial.encode()):
            places.append(i)
    assert len(places) == 3
    scores = shared_engine.score_lines(PROMPT, [partial, "", "\n\n"])
    assert scores[0] == pytest.approx([expected[i] for i in places], abs=1e-3)
    assert scores[1:] == [[], []]


def test_nothing_to_score(shared_engine: Engine) -> None:
    assert shared_engine.score(PROMPT, []) == []


def test_a_completion_too_long_for_the_verifier_is_refused(shared_engine: Engine) -> None:
    with pytest.raises(PromptTooLong):
        shared_engine.score(PROMPT, ["short", "    a = 1\n" * 60])
    assert len(shared_engine.score(PROMPT, ["short"])) == 1


def test_scoring_without_a_verifier_says_so(models: Path) -> None:
    with (
        Engine(models / "generator.gguf", None, SETTINGS) as engine,
        pytest.raises(ModelRejected, match="no verifier"),
    ):
        engine.score(PROMPT, ["x"])
