"""The abort switch stops llama.cpp inside a computation, and the context is usable afterwards."""

from pathlib import Path

import numpy as np

from app.inference.context import Context
from app.inference.generation import Generator
from app.inference.library import AbortSwitch, start_library
from app.inference.model import Model
from app.inference.settings import Sampling

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
