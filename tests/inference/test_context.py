"""The abort switch stops llama.cpp inside a computation, and the context is usable afterwards."""

from pathlib import Path

import numpy as np
import pytest

from app.inference.context import Context
from app.inference.generation import Generator
from app.inference.library import AbortSwitch, start_library
from app.inference.model import Model
from app.inference.settings import Generated, Sampling

from .conftest import PROMPT


def test_an_aborted_prompt_is_read_again_when_next_wanted(models: Path) -> None:
    start_library()
    abort = AbortSwitch()
    model = Model(models / "generator.gguf", "generator", use_gpu=False)
    context = Context(model, cells=256, sequences=2, batch=64, outputs=2, threads=1, abort=abort)
    tokens = model.prompt_tokens(PROMPT)
    expected = context.read_prompt(tokens)
    assert expected is not None
    abort.set()
    assert context.read_prompt(tokens) is None
    generator = Generator(context)
    generator.begin(PROMPT, 3, Sampling(max_tokens=5))
    assert generator.step() == []
    assert not generator.working
    abort.clear()
    again = context.read_prompt(tokens)
    assert again is not None
    np.testing.assert_allclose(again, expected, atol=1e-3)
    generator.begin(PROMPT, 1, Sampling(temperature=0.0, max_tokens=5))
    generator.step()
    abort.set()
    (stopped,) = generator.step()
    assert (stopped.finish, stopped.tokens) == ("cancelled", 2)


@pytest.mark.parametrize("separate", [True, False])
def test_candidates_are_one_row_until_they_draw_differently(models: Path, separate: bool) -> None:
    start_library()
    model = Model(models / "generator.gguf", "generator", use_gpu=False)
    context = Context(
        model, cells=256, separate=separate, sequences=8, batch=64, outputs=8, threads=1, abort=AbortSwitch()
    )
    generator = Generator(context)

    def write(count: int, sampling: Sampling) -> tuple[list[int], list[Generated]]:
        """The rows of each step, and the candidates in order."""
        rows: list[int] = []
        written: list[Generated] = []
        generator.begin(PROMPT, count, sampling)
        while generator.working:
            written += generator.step()
            rows.append(len({candidate.text for candidate in generator.branches}))
            assert rows[-1] == len(generator.branches) <= context.sequences
        return rows, sorted(written, key=lambda candidate: candidate.index)

    rows, written = write(20, Sampling(temperature=0.0, max_tokens=6))
    assert set(rows[:-1]) == {1}
    assert len({(candidate.text, candidate.log_probability) for candidate in written}) == 1
    assert [candidate.index for candidate in written] == list(range(20))
    rows, written = write(8, Sampling(temperature=0.5, top_k=2, max_tokens=12, seed=3))
    assert rows[0] <= 4 < max(rows)  # two tokens drawn, of two choices each
    assert rows == [*sorted(rows[:-1]), 0]  # who has parted does not meet again
    _, more = write(20, Sampling(temperature=0.5, top_k=2, max_tokens=12, seed=3))
    assert [candidate.index for candidate in more] == list(range(20))
    assert [candidate.text for candidate in more[:8]] == [candidate.text for candidate in written]
