import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from app.inference import Sampling
from app.inference.sampling import draw as draw_by_numpy
from training.sampling.drawing import draw


@settings(deadline=None)
@given(
    seed=st.integers(0, 1000),
    temperature=st.sampled_from([0.0, 0.3, 0.7, 1.5]),
    top_p=st.sampled_from([0.5, 0.95, 1.0]),
    top_k=st.sampled_from([0, 1, 5, 40]),
)
def test_torch_draws_as_the_engine_does(seed: int, temperature: float, top_p: float, top_k: int) -> None:
    rng = np.random.default_rng(seed)
    logits = rng.normal(size=(7, 64)).astype(np.float32) * 3
    uniforms = rng.random(7)
    sampling = Sampling(temperature, top_p, top_k)
    expected, expected_logs = draw_by_numpy(logits.copy(), np.arange(7), uniforms, sampling)
    tokens, logs = draw(torch.from_numpy(logits), torch.from_numpy(uniforms), sampling)
    assert tokens.tolist() == expected.tolist()
    assert logs.tolist() == pytest.approx(expected_logs.tolist(), abs=1e-4)
